using System.Text;
using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Tests.Downloads.Files;

public class ErrorPageCheckTests
{
    [Theory]
    [InlineData("a.jpg", "<!DOCTYPE HTML>", "an HTML page")]
    [InlineData("a.JPG", "\uFEFF\r\n  <html lang=zh>", "an HTML page")]
    [InlineData("a.jpg", "<head><title>", "an HTML page")]
    [InlineData("a.jpg", "<body>", "an HTML page")]
    [InlineData("a.pdf", "<?xml version='1.0'?>", "an XML document")]
    [InlineData("a.zip", "<Error><Code>", "an XML document")]
    [InlineData("a.docx", "{\"code\":403}", "a JSON document")]
    [InlineData("a.docx", "[ {\"code\":403}]", "a JSON document")]
    [InlineData("a.docx", "{ }", "a JSON document")]
    [InlineData("a.docx", "[ ]", "a JSON document")]
    [InlineData("a.docx", "[[1]]", "a JSON document")]
    [InlineData("a.docx", "{", null)]
    [InlineData("a.docx", "\"{}\"", null)]
    [InlineData("a.png", "{1,2}", null)]
    [InlineData("a.jpg", "plain text", null)]
    [InlineData("a.jpg", "", null)]
    [InlineData("a.html", "<html>", null)]
    [InlineData("a.xml", "<?xml", null)]
    [InlineData("a.json", "{\"a\":1}", null)]
    [InlineData("a.ofd", "<?xml", null)]
    [InlineData("a.txt", "<html>", null)]
    [InlineData("noextension", "<html>", null)]
    public void Find_TextInPlaceOfAFile_IsNamed(string name, string head, string? expected) =>
        Assert.Equal(expected, ErrorPageCheck.Find(name, isPicture: false, Encoding.UTF8.GetBytes(head)));

    [Theory]
    [InlineData("key", "<html>", "an HTML page")]
    [InlineData("key.json", "{\"code\":20007}", "a JSON document")]
    [InlineData("key.svg", "<?xml version='1.0'?><svg/>", null)]
    public void Find_TextInPlaceOfAPicture_IsNamedWhateverItsName(string name, string head, string? expected) =>
        Assert.Equal(expected, ErrorPageCheck.Find(name, isPicture: true, Encoding.UTF8.GetBytes(head)));

    [Theory]
    [InlineData(".jpg .jpeg .png .gif .webp .bmp .tif .tiff .heic .ico")]
    [InlineData(".pdf .doc .docx .xls .xlsx .ppt .pptx .wps .et .dps")]
    [InlineData(".zip .rar .7z .gz .tar .mp3 .mp4 .mov .avi .amr .wav")]
    public void Find_PageInPlaceOfAnyBinaryFile_IsNamed(string extensions) =>
        Assert.All(extensions.Split(' '), extension => Assert.Equal("an HTML page", ErrorPageCheck.Find("a" + extension, isPicture: false, "<html>"u8.ToArray())));

    [Fact]
    public void Find_RealJpeg_IsNone() => Assert.Null(ErrorPageCheck.Find("a.jpg", isPicture: true, [0xFF, 0xD8, 0xFF, 0xE0, 0x3C, 0x68]));
}
