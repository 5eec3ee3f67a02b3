using System.IO.Compression;
using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Testing;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Transfers;

/// <summary>Bodies that end with their connection: whether they are whole goes by what else states their end.</summary>
public sealed class UnverifiedTests : IDisposable
{
    private const string Http10 = "HTTP/1.0 200 OK\r\n";
    private const string Close = "HTTP/1.1 200 OK\r\nConnection: close\r\n";

    private static readonly byte[] File = [.. "abc"u8, .. StorageResponses.Bytes(3000)];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Http10, false)]
    [InlineData(Close, false)]
    [InlineData(Close + "ETag: \"v1\"\r\nLast-Modified: Tue, 04 Jun 2024 02:36:44 GMT\r\n", false)]
    [InlineData(Http10 + "Content-Length: 3003\r\n", true)]
    [InlineData(Http10 + "Content-Range: bytes 0-3002/3003\r\n", true)]
    public async Task Download_EndOfTheConnection_IsVerifiedIfTheLengthIsStated(string head, bool isVerified)
    {
        await using var storage = new RawStorage((_, _) => RawReply.Of(head + "\r\n", File));
        var result = await DownloadAsync(storage, Link(storage));
        Assert.Equal((DownloadStatus.Downloaded, 3003, isVerified), (result.Status, result.Length, result.IsVerified));
    }

    [Fact]
    public async Task Download_Chunks_StateTheirEnd()
    {
        await using var storage = new RawStorage((_, _) => RawReply.Chunked(File, hasEnd: true));
        Assert.True((await DownloadAsync(storage, Link(storage))).IsVerified);
    }

    [Fact]
    public async Task Download_LengthOfTheLink_StatesTheEnd()
    {
        await using var storage = new RawStorage((_, _) => RawReply.Of(Http10 + "\r\n", File));
        Assert.True((await DownloadAsync(storage, Engine.Link(url: $"{storage.BaseAddress}object", length: File.Length))).IsVerified);
    }

    [Fact]
    public async Task Download_Unverified_IsDownloadedAgainByTheNextRun()
    {
        await using var storage = new RawStorage((number, _) => RawReply.Of(Http10 + "\r\n", number == 1 ? File[..1000] : File));
        Assert.False((await DownloadAsync(storage, Link(storage))).IsVerified);
        var second = await DownloadAsync(storage, Link(storage));
        Assert.Equal((DownloadStatus.Downloaded, File.Length), (second.Status, second.Length));
        Assert.Equal(File, System.IO.File.ReadAllBytes(second.Path!));
    }

    [Fact]
    public async Task DownloadToStream_EndOfTheConnection_IsNotVerified()
    {
        await using var storage = new RawStorage((_, _) => RawReply.Of(Http10 + "\r\n", File));
        using var downloader = Downloader(storage);
        Assert.False((await downloader.DownloadAsync(Link(storage), new MemoryStream())).IsVerified);
    }

    [Theory]
    [InlineData("\u0089PNG\r\n\u001A\n", "IEND\u00AEB`\u0082", true)]
    [InlineData("\u0089PNG\r\n\u001A\n", "IEN", false)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "\u00FF\u00D9", true)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "\u00FF", false)]
    [InlineData("GIF89a", "\0;", true)]
    [InlineData("GIF89a", "", false)]
    [InlineData("%PDF-1.7", "%%EOF\r\n", true)]
    [InlineData("%PDF-1.7", "endobj\r\n", false)]
    [InlineData("PK\u0003\u0004", "PK\u0005\u0006\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u0002\0ok", true)]
    [InlineData("PK\u0003\u0004", "PK\u0005\u0006\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u0002\0o", false)]
    public async Task Download_FormatWithAnEnd_IsVerifiedIfItIsReached(string beginning, string end, bool isVerified)
    {
        byte[] file = [.. Encoding.Latin1.GetBytes(beginning), .. new byte[5000], .. Encoding.Latin1.GetBytes(end)];
        await using var storage = new RawStorage((_, _) => RawReply.Of(Close + "\r\n", file));
        Assert.Equal(isVerified, (await DownloadAsync(storage, Link(storage))).IsVerified);
    }

    [Theory]
    [InlineData("gzip", 2)]
    [InlineData("gzip", 100)]
    [InlineData("x-gzip", 1)]
    [InlineData("deflate", 3)]
    [InlineData("deflate", 100)]
    public async Task Download_CompressedByAGatewayAndCutOff_IsATransientError(string coding, int missing)
    {
        var zipped = Compress(coding == "deflate" ? stream => new ZLibStream(stream, CompressionLevel.Fastest) : stream => new GZipStream(stream, CompressionLevel.Fastest));
        await using var storage = new RawStorage((number, _) => RawReply.Of($"{Close}Content-Encoding: {coding}\r\n\r\n", number == 1 ? zipped[..^missing] : zipped));
        using var downloader = Downloader(storage);
        var link = Engine.Link("a.csv", url: $"{storage.BaseAddress}object");
        var error = await Assert.ThrowsAsync<DownloadException>(() => downloader.DownloadAsync(link, _folder, new DownloadOptions { MaxRetries = 0 }));
        Assert.Equal((DownloadErrorCode.LengthMismatch, true, "The compressed form of the file ends early."), (error.Code, error.IsTransient, error.Message));

        var result = await DownloadAsync(storage, link);
        Assert.Equal((File.Length, true), (result.Length, result.IsVerified));
    }

    [Fact]
    public async Task Download_CompressedInSeveralMembers_IsWhole()
    {
        byte[] members = [.. Compress(stream => new GZipStream(stream, CompressionLevel.Fastest)), .. Compress(stream => new GZipStream(stream, CompressionLevel.Fastest))];
        await using var storage = new RawStorage((_, _) => RawReply.Of($"{Close}Content-Encoding: gzip\r\n\r\n", members));
        var result = await DownloadAsync(storage, Engine.Link("a.csv", url: $"{storage.BaseAddress}object"));
        Assert.Equal((2 * File.Length, true), (result.Length, result.IsVerified));
    }

    private static DownloadLink Link(RawStorage storage) => Engine.Link(url: $"{storage.BaseAddress}object");

    private static AttachmentDownloader Downloader(RawStorage storage) => new(storage.BaseAddress, null, new TestTimeProvider { AutoAdvance = true });

    private static byte[] Compress(Func<Stream, Stream> open)
    {
        using var bytes = new MemoryStream();
        using (var stream = open(bytes))
        {
            stream.Write(File);
        }

        return bytes.ToArray();
    }

    private async Task<DownloadResult<DownloadLink>> DownloadAsync(RawStorage storage, DownloadLink link)
    {
        using var downloader = Downloader(storage);
        return await downloader.DownloadAsync(link, _folder, new DownloadOptions { MaxRetries = 1 });
    }
}
