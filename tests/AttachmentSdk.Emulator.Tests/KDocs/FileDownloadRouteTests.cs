using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.KDocs;

public sealed class FileDownloadRouteTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Get_Document_IsLinkWithRightSizeAndChecksum()
    {
        var response = (await EmulatorClient.GetAsync(Url())).Json;

        Assert.Equal(0, response.GetProperty("code").GetInt32());
        var data = response.GetProperty("data");
        Assert.Equal(["url", "fsize", "checksums"], data.EnumerateObject().Select(member => member.Name));
        var reply = await EmulatorClient.GetAsync(data.GetProperty("url").GetString()!);
        Assert.Equal(data.GetProperty("fsize").GetInt64(), reply.Bytes.Length);
        Assert.Equal(data.GetProperty("checksums").GetProperty("sha1").GetString(), Sha1(reply.Bytes));
        Assert.Equal(_emulator.Document.ReadContent(), reply.Bytes);
        Assert.Contains("filename=\"差旅报销 2026.xlsx\"", reply.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), reply.Bytes[..2]);
    }

    [Fact]
    public async Task Get_Link_Expires()
    {
        var url = (await EmulatorClient.GetAsync(Url())).Json.GetProperty("data").GetProperty("url").GetString()!;

        _clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        Assert.Equal(403, (await EmulatorClient.GetAsync(url)).Status);
    }

    [Fact]
    public async Task Get_NoTokenOrOtherDocument_HasCode()
    {
        Assert.Equal(20007, await CodeAsync(Url(token: "x")));
        Assert.Equal(10003, await CodeAsync(Url(fileToken: "other")));
    }

    private static string Sha1(byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task<int> CodeAsync(string url) => (await EmulatorClient.GetAsync(url)).Json.GetProperty("code").GetInt32();

    private string Url(string? fileToken = null, string? token = null) =>
        _emulator.KDocs($"personal/files/{fileToken ?? _emulator.KDocsFileToken}/download", token: token);
}
