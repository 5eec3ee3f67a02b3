using System.Net;
using System.Security.Cryptography;
using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.KDocs;

public class DownloadDocumentTests
{
    private static readonly byte[] Document = StorageResponses.Bytes(5000);

    [Theory]
    [InlineData(null, "token1")]
    [InlineData("attachment; filename=\"book.xlsx\"", "book.xlsx")]
    public async Task Download_ToFolder_IsNamedByTheStorageOrTheToken(string? contentDisposition, string name)
    {
        using var api = Api($$"""{"url":"https://s.example/d","fsize":5000,"checksums":{"sha1":"{{Sha1()}}"} }""");
        using var storage = new StubHandler(_ => contentDisposition is null ? StorageResponses.Whole(Document) : StorageResponses.Whole(Document).Named(contentDisposition));
        using var folder = new TempFolder();
        using var client = Vendors.KDocs(api, storage: storage);
        var result = await client.GetDocument("token1").DownloadAsync(folder);
        Assert.Equal(Document, File.ReadAllBytes(result.Path!));
        Assert.Equal("token1", result.Reference);
        Assert.StartsWith(Path.GetFileNameWithoutExtension(name), Path.GetFileName(result.Path), StringComparison.Ordinal);
        Assert.Contains("/personal/files/token1/download", api.Requests[0].Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-5", "null")]
    [InlineData("null", "\"not a checksum\"")]
    [InlineData("\"many\"", "\"zz39a3ee5e6b4b0d3255bfef95601890afd80709\"")]
    public async Task Download_LengthAndChecksumThatAreNone_AreLeftAlone(string length, string sha1)
    {
        using var api = Api($$"""{"url":"https://s.example/d","fsize":{{length}},"checksums":{"sha1":{{sha1}} } }""");
        using var storage = new StubHandler(_ => StorageResponses.Whole(Document));
        using var stream = new MemoryStream();
        using var client = Vendors.KDocs(api, storage: storage);
        Assert.Equal(5000, (await client.GetDocument("token1").DownloadAsync(stream)).Length);
        Assert.Equal(Document, stream.ToArray());
    }

    [Fact]
    public async Task Download_WrongLength_IsAnError()
    {
        using var api = Api("""{"url":"https://s.example/d","fsize":4999}""");
        using var storage = new StubHandler(_ => StorageResponses.Whole(Document));
        using var folder = new TempFolder();
        using var client = Vendors.KDocs(api, storage: storage);
        var fault = await Assert.ThrowsAsync<DownloadException>(() => client.GetDocument("token1").DownloadAsync(folder, new DownloadOptions { MaxRetries = 0 }));
        Assert.Equal(DownloadErrorCode.LengthMismatch, fault.Code);
        Assert.All(folder.Files(), name => Assert.Contains(".part", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Download_WrongChecksum_IsAnError()
    {
        using var api = Api("""{"url":"https://s.example/d","checksums":{"sha1":"da39a3ee5e6b4b0d3255bfef95601890afd80709"}}""");
        using var storage = new StubHandler(_ => StorageResponses.Whole(Document));
        using var folder = new TempFolder();
        using var client = Vendors.KDocs(api, storage: storage);
        var fault = await Assert.ThrowsAsync<DownloadException>(() => client.GetDocument("token1").DownloadAsync(folder, new DownloadOptions { MaxRetries = 0 }));
        Assert.Equal(DownloadErrorCode.ChecksumMismatch, fault.Code);
    }

    [Fact]
    public async Task Download_LinkRefused_IsAskedForAgain()
    {
        using var api = Api("""{"url":"https://s.example/d","fsize":5000}""");
        using var storage = new StubHandler(_ => StorageResponses.Whole(Document)).Enqueue(StorageResponses.Status(403));
        using var stream = new MemoryStream();
        using var client = Vendors.KDocs(api, storage: storage);
        await client.GetDocument("token1").DownloadAsync(stream);
        Assert.Equal(Document, stream.ToArray());
        Assert.Equal(2, api.Requests.Count);
    }

    [Theory]
    [InlineData("""{}""", DownloadErrorCode.NotFound)]
    [InlineData("""{"url":""}""", DownloadErrorCode.NotFound)]
    [InlineData("""{"url":"nowhere"}""", DownloadErrorCode.Api)]
    public async Task Download_NoLink_IsTyped(string data, DownloadErrorCode code)
    {
        using var api = Api(data);
        using var folder = new TempFolder();
        using var client = Vendors.KDocs(api);
        Assert.Equal(code, (await Assert.ThrowsAsync<DownloadException>(() => client.GetDocument("token1").DownloadAsync(folder))).Code);
    }

    private static StubHandler Api(string data) => new(_ => StubHandler.Text(HttpStatusCode.OK, $$"""{"code":0,"data":{{data}}}"""));

#pragma warning disable CA5350 // The vendor's checksum; nothing is kept safe by it.
    private static string Sha1() => Convert.ToHexStringLower(SHA1.HashData(Document));
#pragma warning restore CA5350
}
