using System.Globalization;
using System.IO.Compression;
using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

/// <summary>Bodies with a content coding that was not requested: what the object is goes by the checksum, the length or the name.</summary>
public sealed class ContentCodingTests : IDisposable
{
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row},{row * 7919L % 10007}\r\n"))));
    private static readonly byte[] Zipped = Gzip(Csv);
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("binary")]
    [InlineData("none")]
    [InlineData("aws-chunked")]
    [InlineData("")]
    [InlineData("utf-8, binary")]
    [InlineData("gzip")] // The bytes are of no gzip.
    [InlineData("aws-chunked, x-gzip")]
    public async Task Object_WithACodingThatItsBytesDoNotHave_ArrivesAsItIs(string coding)
    {
        var file = Bytes(300_000);
        _engine.Storage.Enqueue(Coded(file, coding));
        Assert.Equal(file.Length, (await _engine.DownloadAsync(Engine.Link())).Length);
        Assert.Equal(file, _engine.Read("a.bin"));
    }

    [Theory]
    [InlineData("a.csv.gz", false)]
    [InlineData("a.tgz", false)]
    [InlineData("a.svgz", false)]
    [InlineData("a.csv", true)]
    [InlineData("a.docx", true)]
    public async Task Gzip_NameDecides(string name, bool isUnpacked)
    {
        _engine.Storage.Enqueue(Coded(Zipped, "gzip"));
        await _engine.DownloadAsync(Engine.Link(name));
        Assert.Equal(isUnpacked ? Csv : Zipped, _engine.Read(name));
    }

    [Fact]
    public async Task Gzip_OfAGzip_IsUnpackedOnce()
    {
        _engine.Storage.Enqueue(Coded(Gzip(Zipped), "gzip"));
        await _engine.DownloadAsync(Engine.Link("a.csv.gz"));
        Assert.Equal(Zipped, _engine.Read("a.csv.gz"));
    }

    [Theory]
    [InlineData("a.csv", false)]
    [InlineData("a.csv", true)]
    [InlineData("a.csv.gz", true)]
    [InlineData("a.bin", false)]
    [InlineData("a.bin", true)]
    public async Task Gzip_ChecksumOfTheObject_DecidesBeforeTheName(string name, bool isUnpacked)
    {
        _engine.Storage.Enqueue(Coded(Zipped, "gzip", checksumOf: isUnpacked ? Csv : Zipped));
        var result = await _engine.DownloadAsync(Engine.Link(name));
        Assert.Equal(isUnpacked ? Csv : Zipped, _engine.Read(name));
        Assert.Equal(Checksum(isUnpacked ? Csv : Zipped), result.Checksums!.Crc64);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Gzip_LengthOfTheLink_DecidesBeforeTheName(bool isUnpacked)
    {
        var file = isUnpacked ? Csv : Zipped;
        _engine.Storage.Enqueue(Coded(Zipped, "gzip").WithoutLength());
        await _engine.DownloadAsync(Engine.Link("a.bin", length: file.Length));
        Assert.Equal(file, _engine.Read("a.bin"));
    }

    [Fact]
    public async Task Gzip_NothingDecides_IsATransientError()
    {
        using var engine = new Engine(_ => Coded(Zipped, "gzip"));
        var error = await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link(), new DownloadOptions { MaxRetries = 1 }));
        Assert.Equal((DownloadErrorCode.HttpStatus, true, 2), (error.Code, error.IsTransient, error.Attempts));
        Assert.Contains("compressed", error.Message, StringComparison.Ordinal);
        Assert.Empty(engine.Folder.Files());
    }

    [Theory]
    [InlineData("a.csv", "gzip", DownloadErrorCode.HttpStatus)]
    [InlineData("a.csv", "br", DownloadErrorCode.HttpStatus)]
    public async Task Coding_DamagedOrNotUnpackable_IsATransientError(string name, string coding, DownloadErrorCode code)
    {
        byte[] damaged = [.. Zipped[..(Zipped.Length / 2)], .. Bytes(1000)];
        using var engine = new Engine(_ => Coded(damaged, coding));
        var error = await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link(name), new DownloadOptions { MaxRetries = 1 }));
        Assert.Equal((code, true), (error.Code, error.IsTransient));
        Assert.Empty(engine.Folder.Files());
    }

    [Theory]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
#if !NETSTANDARD_LIBRARY
    [InlineData("br")]
#endif
    public async Task OtherCodings_AreUnpackedLikeGzip(string coding)
    {
        using var bytes = new MemoryStream();
        using (Stream packer = coding switch { "br" => new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true), "deflate" => new ZLibStream(bytes, CompressionMode.Compress, leaveOpen: true), _ => new DeflateStream(bytes, CompressionMode.Compress, leaveOpen: true) })
        {
            packer.Write(Csv);
        }

        _engine.Storage.Enqueue(Coded(bytes.ToArray(), coding.Split(' ')[^1]));
        await _engine.DownloadAsync(Engine.Link("a.csv"));
        Assert.Equal(Csv, _engine.Read("a.csv"));
    }

    [Fact]
    public async Task Bomb_BeyondThePromisedLength_IsNotUnpacked()
    {
        var bomb = Gzip(new byte[50_000_000]);
        using var engine = new Engine(_ => Coded(bomb, "gzip"));
        var error = await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link("a.csv", length: 1000), new DownloadOptions { MaxRetries = 0 }));
        Assert.Equal(DownloadErrorCode.LengthMismatch, error.Code);
        Assert.Empty(engine.Folder.Files());
    }

    [Fact]
    public async Task BrokenConnection_IsNotContinuedInCodedBytes()
    {
        var response = Coded(Zipped, "gzip", sent: Zipped.Length / 2);
        _engine.Storage.Enqueue(response).Enqueue(Coded(Zipped, "gzip"));
        await _engine.DownloadAsync(Engine.Link("a.csv"));
        Assert.Equal(Csv, _engine.Read("a.csv"));
        Assert.Null(_engine.Storage.Requests[1].Header("Range"));
    }

    [Fact]
    public async Task Rest_ThatAGatewayCompressed_IsNeverAppended()
    {
        var rest = Part(Csv, 70_000);
        rest.Content.Headers.ContentEncoding.Add("gzip");
        _engine.Storage.Enqueue(Whole(Csv, 70_000, BodyEnd.Breaks)).Enqueue(rest).Enqueue(Coded(Zipped, "gzip"));
        await _engine.DownloadAsync(Engine.Link("a.csv"));
        Assert.Equal(Csv, _engine.Read("a.csv"));
    }

    [Fact]
    public async Task LargeBody_IsKeptInATemporaryFileThatIsGoneAfterwards()
    {
        var file = Bytes(4_000_000);
        _engine.Storage.Enqueue(Coded(Gzip(file), "gzip"));
        await _engine.DownloadAsync(Engine.Link("a.zip"));
        Assert.Equal(file, _engine.Read("a.zip"));
        Assert.Equal(["a.zip"], _engine.Folder.Files());
    }

    [Fact]
    public async Task Stream_GetsTheObjectToo()
    {
        _engine.Storage.Enqueue(Coded(Zipped, "gzip")).Enqueue(Coded(Zipped, "gzip"));
        using var unpacked = new MemoryStream();
        await _engine.Downloader.DownloadAsync(Engine.Link("a.csv"), unpacked);
        Assert.Equal(Csv, unpacked.ToArray());

        using var stored = new ForwardOnlyStream();
        await _engine.Downloader.DownloadAsync(Engine.Link("a.csv.gz"), stored);
        Assert.Equal(Zipped, stored.Written);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var packer = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            packer.Write(bytes);
        }

        return zipped.ToArray();
    }

    private static ulong Checksum(byte[] bytes)
    {
        var crc64 = new Crc64();
        crc64.Append(bytes);
        return crc64.Value;
    }

    private static HttpResponseMessage Coded(byte[] body, string coding, byte[]? checksumOf = null, int? sent = null)
    {
        var response = Whole(body, sent, sent is null ? BodyEnd.Complete : BodyEnd.Breaks);
        response.Content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        if (checksumOf is not null)
        {
            response.Headers.Add("x-oss-hash-crc64ecma", Checksum(checksumOf).ToString(CultureInfo.InvariantCulture));
        }

        return response;
    }
}
