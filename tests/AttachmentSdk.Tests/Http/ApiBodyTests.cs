using System.IO.Compression;
using System.Net;
using System.Text;
using AttachmentSdk.Http;

namespace AttachmentSdk.Tests.Http;

public class ApiBodyTests
{
    private const string Text = """[{"id":"1","key":"发票.pdf"}]""";

    [Theory]
    [InlineData("utf-8", "application/json")]
    [InlineData("utf-8", "application/json; charset=utf8")]
    [InlineData("utf-8", "application/json; charset=\"UTF-8\"")]
    [InlineData("utf-8", "application/json; charset='utf-8'; x=y")]
    [InlineData("utf-8", "application/json; charset=x-unknown-9")]
    [InlineData("utf-8", "application/json; charset=utf-7")]
    [InlineData("utf-8", "application/json; charset=")]
    [InlineData("utf-8", "application/json; charset=;")]
    [InlineData("utf-8", "application/json; charset=IBM037")]
    [InlineData("utf-8", "application/json; charset=utf-16")]
    [InlineData("utf-8", ";;;")]
    [InlineData("gb18030", "application/json; charset=GBK")]
    [InlineData("gb18030", "application/json; charset=gb2312")]
    [InlineData("gb18030", "application/json; charset=GB18030")]
    [InlineData("gb18030", "application/json; charset=x-gbk")]
    [InlineData("gb18030", "application/json; Charset=cp936")]
    [InlineData("gb18030", "application/json")]
    [InlineData("gb18030", "application/json; charset=invented")]
    [InlineData("utf-16", "application/json; charset=utf-16")]
    [InlineData("utf-16BE", "application/json; charset=utf-16BE")]
    public async Task Text_OfAnyDeclaredCharset_IsRead(string charset, string contentType) =>
        Assert.Equal(Text, await ReadAsync(Find(charset).GetBytes(Text), contentType));

    [Theory]
    [InlineData("big5", "big5")]
    [InlineData("big5", "Big5-HKSCS")]
    public async Task Text_OfBig5_IsRead(string charset, string declared) =>
        Assert.Equal("收據", await ReadAsync(Find(charset).GetBytes("收據"), $"text/plain; charset={declared}"));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task Text_WithAByteOrderMark_IsReadByIt(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        Assert.Equal(Text, await ReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], "application/json; charset=gbk"));
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip", null)]
    [InlineData("gzip", "utf-8")]
    [InlineData("gzip gzip", "gzip")]
    [InlineData("", "gzip")]
    [InlineData("", "deflate")]
    [InlineData("", "br")]
    [InlineData("", "aws-chunked")]
    [InlineData("deflate", "deflate")]
#if !NETSTANDARD_LIBRARY
    [InlineData("br", "br")]
#endif
    public async Task Text_OfAnyStatedCoding_IsUnpackedByItsBytes(string layers, string? stated)
    {
        var bytes = layers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Encoding.UTF8.GetBytes(Text), Compress);
        Assert.Equal(Text, await ReadAsync(bytes, "application/json", stated));
    }

    [Fact]
    public async Task Read_DamagedGzip_IsANetworkError()
    {
        var bytes = Compress(Encoding.UTF8.GetBytes(Text), "gzip");
        bytes[14] ^= 0x55;
        bytes[15] ^= 0x55;
        await Assert.ThrowsAsync<HttpRequestException>(() => ReadAsync(bytes, "application/json"));
    }

    [Fact]
    public async Task Read_MoreThanTheLimitAfterUnpacking_IsANetworkError()
    {
        var bytes = Compress(new byte[65 * 1024 * 1024], "gzip");
        await Assert.ThrowsAsync<HttpRequestException>(() => ReadAsync(bytes, "application/json"));
    }

    [Theory]
    [InlineData("Content-Length", "3, 4")]
    [InlineData("Transfer-Encoding", "gzip, chunked")]
    public async Task Read_ContradictoryFraming_IsANetworkError(string name, string value)
    {
        using var response = Response("{}"u8.ToArray(), "application/json", null);
        Assert.True(response.Headers.TryAddWithoutValidation(name, value) || response.Content.Headers.TryAddWithoutValidation(name, value));
        await Assert.ThrowsAsync<HttpRequestException>(() => ApiBody.ReadAsync(response, default));
    }

    [Fact]
    public async Task Read_ASecondTime_IsTheSameBodyAndTheHeadersStay()
    {
        using var response = Response(Compress(Encoding.UTF8.GetBytes(Text), "gzip"), "application/json; charset=gbk; x", "gzip");
        var body = await ApiBody.ReadAsync(response, default);
        Assert.Same(body, await ApiBody.ReadAsync(response, default));
        Assert.Equal(["application/json; charset=gbk; x"], response.Content.Headers.NonValidated["Content-Type"]);
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
    }

    private static Encoding Find(string charset) => CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);

    private static async Task<string> ReadAsync(byte[] bytes, string contentType, string? coding = null)
    {
        using var response = Response(bytes, contentType, coding);
        return (await ApiBody.ReadAsync(response, default)).Text;
    }

    private static HttpResponseMessage Response(byte[] bytes, string contentType, string? coding)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) };
        Assert.True(response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType));
        Assert.True(coding is null || response.Content.Headers.TryAddWithoutValidation("Content-Encoding", coding));
        return response;
    }

    private static byte[] Compress(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionMode.Compress, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true),
            _ => new BrotliStream(packed, CompressionMode.Compress, leaveOpen: true),
        })
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
