using System.Globalization;
using AttachmentSdk.Downloads;
using AttachmentSdk.Testing;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Transfers;

/// <summary>Responses as bytes on a connection: what .NET's own HTTP stack makes of their lengths and ranges must not become a wrong file.</summary>
public sealed class ResponseOnTheWireTests : IDisposable
{
    private const string ChunkedToo = "Transfer-Encoding: chunked\r\n";

    private static readonly byte[] File = StorageResponses.Bytes(3000);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Content-Length: 3000\r\nContent-Length: 3000\r\n")]
    [InlineData("Content-Length: 3000, 3000\r\n")]
    [InlineData("Content-Length: 3000\r\nContent-Encoding: utf-8\r\n")]
    [InlineData("Content-Length: 3000\r\nContent-Encoding: \r\n")]
    [InlineData("Content-Length: 3000\r\nContent-Encoding: aws-chunked,\r\n")]
    [InlineData("Content-Length: 3000\r\nContent-MD5: 0123456789abcdef0123456789abcdefff\r\n")]
    [InlineData("Content-Length: 3000\r\nContent-Range: bytes 0-2999/3000\r\n")]
    [InlineData("Content-Length: 3000\r\nContent-Range: bytes 5-3/10\r\n")]
    [InlineData("Content-Length: 3000\r\nContent-Type: \r\nLast-Modified: yesterday\r\n")]
    public async Task Download_WholeFile_IsKept(string headers)
    {
        await using var storage = new RawStorage((_, _) => RawReply.Whole(File, headers));
        await DownloadAsync(storage, "a.bin");
        AssertRight(storage, 1);
    }

    [Theory]
    [InlineData("Content-Length: 10\r\n")]
    [InlineData("Content-Length: 99999\r\n")]
    [InlineData("Content-Length: nonsense\r\n")]
    public async Task Download_LengthBesideChunks_DoesNotCount(string length)
    {
        await using var storage = new RawStorage((_, _) => RawReply.Chunked(File, hasEnd: true, length));
        await DownloadAsync(storage, "a.bin");
        AssertRight(storage, 1);
    }

    [Theory]
    [InlineData("Content-Length: 1000\r\nContent-Range: bytes 0-999/3000\r\n")]
    [InlineData("Content-Length: 1000\r\nContent-Range: bytes */3000\r\n")]
    public async Task Download_200ThatIsAPiece_IsCompletedByItsRest(string headers)
    {
        await using var storage = new RawStorage((number, request) => number == 1 ? RawReply.Whole(File[..1000], headers) : RawReply.Right(File, request));
        await DownloadAsync(storage, "a.bin");
        AssertRight(storage, 2);
        Assert.Contains("Range: bytes=1000-", storage.Requests[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 1000\r\nContent-Range: bytes 1000-1999/3000\r\n")]
    [InlineData("Content-Length: 1000\r\nContent-Range: bytes 0-999/*\r\n")]
    [InlineData("Content-Length: 1000, 999\r\n")]
    [InlineData("Content-Length: 1000\r\nContent-Length: 3000\r\n")]
    [InlineData("Content-Length: -1\r\n")]
    public async Task Download_200ThatIsNoWholeFile_IsAskedForAgain(string headers)
    {
        await using var storage = new RawStorage((number, request) => number == 1 ? RawReply.Whole(File[..1000], headers) : RawReply.Right(File, request));
        await DownloadAsync(storage, "a.bin");
        AssertRight(storage, 2);
    }

    [Theory]
    [InlineData("Content-Range: bytes 0-2999/3000\r\n")]
    [InlineData("content-range: BYTES 0-2999/3000\r\n")]
    public async Task Download_206OfTheWholeFile_IsKept(string range)
    {
        await using var storage = new RawStorage((_, _) => RawReply.Part(File, range));
        await DownloadAsync(storage, "a.bin");
        AssertRight(storage, 1);
    }

    [Theory]
    [InlineData("Content-Range: bytes */3000\r\n")]
    [InlineData("Content-Range: bytes 0-0/*\r\n")]
    [InlineData("Content-Range: bytes 5-3/10\r\n")]
    [InlineData("Content-Range: bytes 0-2999/99999999999999999999\r\n")]
    [InlineData("Content-Range: items 0-2999/3000\r\n")]
    [InlineData("Content-Type: multipart/byteranges; boundary=x\r\n")]
    public async Task Download_206OfUnknownBytes_IsNoFile(string headers)
    {
        await using var storage = new RawStorage((_, _) => RawReply.Part(File, headers));
        var error = await Assert.ThrowsAsync<DownloadException>(() => DownloadAsync(storage, "a.bin"));
        Assert.Equal((DownloadErrorCode.HttpStatus, 206, true), (error.Code, error.StatusCode, error.IsTransient));
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public async Task Download_RestThatIsLongerThanItsRange_KeepsNoByteOfTheSurplus()
    {
        byte[] surplus = [.. File[1000..2000], .. StorageResponses.Bytes(1000, seed: 9)];
        var head = RawReply.Head.Replace("200 OK", "206 Partial Content", StringComparison.Ordinal) + ChunkedToo + "Content-Range: bytes 1000-1999/3000\r\n\r\n" + string.Create(CultureInfo.InvariantCulture, $"{surplus.Length:X}\r\n");
        await using var storage = new RawStorage((number, request) => number switch
        {
            1 => RawReply.Whole(File[..1000], "Content-Length: 3000\r\n"),
            2 => RawReply.Of(head, [.. surplus, .. "\r\n0\r\n\r\n"u8]),
            _ => RawReply.Right(File, request),
        });
        await DownloadAsync(storage, "a.bin");
        AssertRight(storage, 3);
    }

    private async Task DownloadAsync(RawStorage storage, string name)
    {
        using var downloader = new AttachmentDownloader(storage.BaseAddress, null, new TestTimeProvider { AutoAdvance = true });
        await downloader.DownloadAsync(Engine.Link(name, url: $"{storage.BaseAddress}object"), _folder, new DownloadOptions { MaxRetries = 2 });
    }

    private void AssertRight(RawStorage storage, int requests)
    {
        Assert.Equal(File, System.IO.File.ReadAllBytes(_folder.Combine(Assert.Single(_folder.Files()))));
        Assert.Equal(requests, storage.Requests.Count);
    }
}
