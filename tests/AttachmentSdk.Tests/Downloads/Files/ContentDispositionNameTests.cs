using System.Text;
using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Tests.Downloads.Files;

public class ContentDispositionNameTests
{
    [Theory]
    [InlineData("attachment; filename=a.pdf", "a.pdf")]
    [InlineData("attachment; filename=\"a b.pdf\"", "a b.pdf")]
    [InlineData("inline;filename=\"a;b=c.pdf\";size=3", "a;b=c.pdf")]
    [InlineData("attachment; FileName=\"a.pdf\"", "a.pdf")]
    [InlineData("attachment; filename = \"a.pdf\" ", "a.pdf")]
    [InlineData("filename=a.pdf", "a.pdf")]
    [InlineData("attachment; filename=\"a\\\"b.pdf\"", "a\"b.pdf")]
    [InlineData("attachment; filename=\"a\\\\b.pdf\"", "a\\b.pdf")]
    [InlineData("attachment; filename=\"C:\\dir\\b.pdf\"", "C:\\dir\\b.pdf")]
    [InlineData("attachment; filename=\"a\\\";b.pdf\"; size=3", "a\";b.pdf")]
    [InlineData("attachment; filename=\"C:\\dir\\\"", "C:\\dir\\")]
    [InlineData("attachment; filename=a\\;size=3", "a\\")]
    [InlineData("attachment; filename=\"", "\"")]
    [InlineData("attachment; filename=\"a.pdf", "\"a.pdf")]
    [InlineData("attachment; filename*=UTF-8''kotlin%E7%AE%80%E4%BB%8B.docx", "kotlin简介.docx")]
    [InlineData("attachment; filename*=utf-8'zh-CN'%e5%8f%91%e7%a5%a8.pdf", "发票.pdf")]
    [InlineData("attachment; filename*=\"UTF-8''%E5%8F%91%E7%A5%A8.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename*=UTF-8''it's.pdf", "it's.pdf")]
    [InlineData("attachment; filename*=UTF-8''%F0%A0%AE%B7.pdf", "𠮷.pdf")]
    [InlineData("attachment; filename*=GBK''%B7%A2%C6%B1.pdf", "发票.pdf")]
    [InlineData("attachment; filename*=ISO-8859-1''%E9t%E9.pdf", "été.pdf")]
    [InlineData("attachment; filename*=iso-8859-1''%C3%A9.pdf", "Ã©.pdf")]
    [InlineData("attachment; filename=\"wrong.pdf\"; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf", "发票.pdf")]
    [InlineData("attachment; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf; filename=\"wrong.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename*=broken; filename=\"right.pdf\"", "right.pdf")]
    [InlineData("attachment; filename*=UTF-8''; filename=\"right.pdf\"", "right.pdf")]
    [InlineData("attachment; filename=\"%E5%8F%91%E7%A5%A8.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename=\"100%.pdf\"", "100%.pdf")]
    [InlineData("attachment; filename=\"100%ZZ%4.pdf\"", "100%ZZ%4.pdf")]
    [InlineData("attachment; filename=\"100% %41.pdf\"", "100% %41.pdf")]
    [InlineData("attachment; filename=\"%41\u007F\"", "%41\u007F")]
    [InlineData("attachment; filename*=UTF-8''a%4", "a%4")]
    [InlineData("attachment; filename*=UTF-8''a%42", "aB")]
    [InlineData("attachment; filename*=UTF-8''a%+1b", "a%+1b")]
    [InlineData("attachment; filename=\"发票.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename=a.pdf; filename=b.pdf", "a.pdf")]
    public void Read_Header_GivesTheName(string header, string expected) => Assert.Equal(expected, ContentDispositionName.Read(header));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("attachment")]
    [InlineData("attachment; filename=")]
    [InlineData("attachment; filename=\"\"")]
    [InlineData("attachment; filename=\"   \"")]
    [InlineData("attachment; size=3")]
    [InlineData("attachment; filename*=broken")]
    [InlineData(";;;===")]
    public void Read_NoName_IsNull(string? header) => Assert.Null(ContentDispositionName.Read(header));

    [Fact]
    public void Read_RawUtf8_IsRecovered() =>
        Assert.Equal("发票 𠮷.pdf", ContentDispositionName.Read(Raw("attachment; filename=\"发票 𠮷.pdf\"", Encoding.UTF8)));

    [Fact]
    public void Read_RawGbk_IsRecovered() =>
        Assert.Equal("发票.pdf", ContentDispositionName.Read(Raw("attachment; filename=\"发票.pdf\"", CodePagesEncodingProvider.Instance.GetEncoding(936)!)));

    [Fact]
    public void Read_RawLatin1_IsKept() => Assert.Equal("é.pdf", ContentDispositionName.Read("attachment; filename=\"é.pdf\""));

    [Fact]
    public void Read_RandomHeaders_NeverThrow()
    {
        var random = new Random(8);
        const string Pieces = "=;\"\\'%*filenameUTF-8 \t中é\uD83D\0";
        for (var round = 0; round < 50_000; round++)
        {
            var header = "attachment; filename" + string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var name = ContentDispositionName.Read(header);
            Assert.True(name is null || !string.IsNullOrWhiteSpace(name));
        }
    }

    private static string Raw(string text, Encoding encoding) => Encoding.Latin1.GetString(encoding.GetBytes(text));
}
