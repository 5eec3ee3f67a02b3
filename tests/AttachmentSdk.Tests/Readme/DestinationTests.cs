using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;
using Amazon.Runtime;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AttachmentSdk.Tests.Readme;

/// <summary>The examples that pass attachments to a program.</summary>
public sealed class DestinationTests : IAsyncLifetime
{
    private EmulatedVendors _vendors = null!;

    private IEnumerable<AttachmentReference> References => _vendors.Emulator.Attachments.Select(EmulatedVendors.Reference);

    private IEnumerable<string> Expected => _vendors.Emulator.Attachments.Select(file => Sha256(file.ReadContent())).Order();

    public async Task InitializeAsync() => _vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 12 });

    public async Task DisposeAsync() => await _vendors.DisposeAsync();

    [Fact]
    public async Task Hash_ReadsEveryFileOnce()
    {
        await Snippets.ToHash(_vendors.Ekuaibao, References.Concat(References));
        Assert.Equal(_vendors.Emulator.Attachments.Count, EmulatorOperations.All.Where(operation => operation.StartsWith("storage.", StringComparison.Ordinal)).Sum(_vendors.Calls));
    }

    [Fact]
    public async Task Zip_HoldsEveryFileUnderAPathOfItsOwn()
    {
        using var target = new MemoryStream();
        await Snippets.ToZip(_vendors.Ekuaibao, References, target);

        using var archive = new ZipArchive(target, ZipArchiveMode.Read);
        Assert.Equal(_vendors.Emulator.Attachments.Count, archive.Entries.Select(entry => entry.FullName).Distinct().Count());
        Assert.Equal(Expected, archive.Entries.Select(entry => Convert.ToHexString(SHA256.HashData(entry.Open()))).Order());
    }

    [Fact]
    public async Task ObjectStore_HoldsTheBytesAndNothingElse()
    {
        var objects = new ConcurrentDictionary<string, byte[]>();
        await using var store = WebApplication.CreateSlimBuilder().Build();
        store.Urls.Add("http://127.0.0.1:0");
        store.MapPut("/bucket/{**key}", async (string key, HttpContext context) => await PutAsync(objects, key, context));
        await store.StartAsync();

        await Snippets.ToObjectStore(_vendors.Ekuaibao, References, new BasicAWSCredentials("id", "secret"), store.Urls.Single(), "bucket");

        Assert.Equal(Expected, objects.Values.Select(Sha256).Order());
        Assert.All(_vendors.Emulator.Attachments, file => Assert.Single(objects.Keys, key => key.StartsWith($"{file.Id}-", StringComparison.Ordinal)));
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    // Stores what arrives, as a store does that does not know chunks with signatures.
    [SuppressMessage("Security", "CA5351", Justification = "The ETag of an object is an MD5.")]
    private static async Task PutAsync(ConcurrentDictionary<string, byte[]> objects, string key, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        objects[key] = body.ToArray();
        context.Response.Headers.ETag = $"\"{Convert.ToHexStringLower(MD5.HashData(objects[key]))}\"";
    }
}
