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
    [InlineData(".jpg .jpeg .png .gif .webp .bmp .tif .tiff .heic .heif .avif .ico .emf .wmf .psd")]
    [InlineData(".pdf .doc .docx .docm .xls .xlsx .xlsm .xlsb .ppt .pptx .pptm .wps .et .dps .ofd .msg .vsd .vsdx .mpp .xps .odt .ods .one")]
    [InlineData(".zip .rar .7z .gz .tar .mp3 .mp4 .mov .avi .amr .wav .m4a .mkv .dwg .skp .exe .apk .p12 .rtf .eml .dxf .step .svg")]
    public void Find_PageInPlaceOfAnyFileThatIsNoText_IsNamed(string extensions) =>
        Assert.All(extensions.Split(' '), extension => Assert.Equal("an HTML page", ErrorPageCheck.Find("a" + extension.ToUpperInvariant(), isPicture: false, "<html>"u8.ToArray())));

    [Theory]
    [InlineData("<script>location.href='/login'</script>")]
    [InlineData("<SCRIPT language=javascript>top.location='x'")]
    [InlineData("<!-- gateway 3 -->\n<meta http-equiv=refresh content='0;url=/sso'>")]
    [InlineData("<!-- a --><!-- b --> Access denied")]
    [InlineData("<title>统一身份认证</title>")]
    [InlineData("<div class=login>")]
    [InlineData("<center><h1>403 Forbidden</h1></center><hr>")]
    [InlineData("<frameset rows='*,0'>")]
    [InlineData("<iframe src=x></iframe>")]
    [InlineData("<style>body{}</style>")]
    [InlineData("<h1>502 Bad Gateway</h1>")]
    [InlineData("<br/>blocked by WAF")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'><html xmlns='http://www.w3.org/1999/xhtml'>")]
    [InlineData("<!DOCTYPE HTML PUBLIC '-//IETF//DTD HTML 2.0//EN'><html>")]
    [InlineData("\n\n\t <form action=/login>")]
    [InlineData("<body><svg/></body>")]
    public void Find_PageOfAnyBeginning_IsAnHtmlPage(string page)
    {
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(page), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(page)], Encoding.Unicode.GetBytes(page), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(page)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(page)], Encoding.BigEndianUnicode.GetBytes(page), CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(page) })
        {
            Assert.Equal("an HTML page", ErrorPageCheck.Find("a.jpg", isPicture: false, bytes));
            Assert.Equal("an HTML page", ErrorPageCheck.Find("key", isPicture: true, bytes));
            Assert.Equal("an HTML page", ErrorPageCheck.Find("a.dwg", isPicture: false, bytes, "application/octet-stream"));
        }
    }

    [Fact]
    public void Find_PageBehindALongProlog_IsAPage()
    {
        var comment = $"<!-- {new string('x', 6000)} -->";
        Assert.Equal("an HTML page", Find("a.jpg", comment + "<html>"));
        Assert.Equal("an XML document", Find("a.jpg", "<?xml version='1.0'?>" + comment + "<Error/>"));
        Assert.Null(Find("a.svg", "<?xml version='1.0'?>" + comment + "<svg/>"));
        Assert.Null(ErrorPageCheck.Find("key", isPicture: true, Encoding.UTF8.GetBytes("<?xml version='1.0'?>" + comment).AsSpan(0, 4096), "image/svg+xml"));
        Assert.Null(Find("a.svg", "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x' [<!ENTITY a 'b'>]>" + "<svg:svg xmlns:svg='http://www.w3.org/2000/svg'>"));
    }

    [Theory]
    [InlineData("a.jpg", "text/plain", "download token auth failed", "a text")]
    [InlineData("a.pdf", "text/html; charset=gbk", "请先登录", "a text")]
    [InlineData("a.zip", "application/javascript", "callback({\"code\":403})", "a text")]
    [InlineData("a.jpg", "application/octet-stream", "download token auth failed", null)]
    [InlineData("a.pdf", "text/plain", "%PDF-1.4\n1 0 obj", null)]
    [InlineData("a.dwg", "text/plain", "AC1027\0\0", null)]
    [InlineData("a.mp3", "text/plain", "\u0001\u0002\u0003", null)]
    [InlineData("a.eml", "text/plain", "Received: from x", null)]
    [InlineData("a.rtf", "text/plain", "{\\rtf1\\ansi", null)]
    [InlineData("a.rtf", "application/json", "{\"code\":1}", "a JSON document")]
    [InlineData("a.ofd", "application/xml", "<?xml version='1.0'?><Error><Code>AccessDenied", "an XML document")]
    [InlineData("a.ofd", "application/xml", "<?xml version='1.0'?><ofd:OFD>", null)]
    [InlineData("a.svg", "text/html", "<html><svg/>", "an HTML page")]
    [InlineData("a.svg", "application/json", "{\"code\":1}", "a JSON document")]
    [InlineData("a.csv", "text/html", "<html>", "an HTML page")]
    [InlineData("a.csv", "text/csv", "<html>,b", null)]
    [InlineData("a.json", "application/json", "{\"a\":1}", null)]
    [InlineData("a.txt", "text/html", "<html>", null)]
    [InlineData("a.md", "text/markdown", "<div align=center>", null)]
    [InlineData("a.mht", "multipart/related", "<html>", null)]
    [InlineData("a.xhtml", "application/xhtml+xml", "<?xml version='1.0'?><html>", null)]
    [InlineData("a.unknown", "application/octet-stream", "<html>", null)]
    [InlineData("a.unknown", "text/html", "<html>", "an HTML page")]
    public void Find_DeclaredType_IsEvidence(string name, string mediaType, string body, string? expected) => Assert.Equal(expected, Find(name, body, mediaType));

    [Theory]
    [InlineData("a.xls", "application/vnd.ms-excel", "<table><tr><td>1", null)]
    [InlineData("a.xls", "application/octet-stream", "<table border=1><tr>", null)]
    [InlineData("a.xls", "application/octet-stream", "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", null)]
    [InlineData("a.xls", "application/octet-stream", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>", null)]
    [InlineData("a.doc", "application/octet-stream", "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">", null)]
    [InlineData("a.doc", "application/msword", "<html><body>", null)]
    [InlineData("a.xls", "text/html", "<table><tr>", "an HTML page")]
    [InlineData("a.xls", "text/html", "<html><body>login", "an HTML page")]
    [InlineData("a.xls", "application/xml", "<Error><Code>AccessDenied", "an XML document")]
    [InlineData("a.xls", "application/vnd.ms-excel", "{\"code\":403}", "a JSON document")]
    [InlineData("a.xlsx", "application/vnd.ms-excel", "<table><tr>", "an HTML page")]
    public void Find_OfficeFileThatIsMarkup_IsNoPage(string name, string mediaType, string body, string? expected) => Assert.Equal(expected, Find(name, body, mediaType));

    [Fact]
    public void Find_RealJpeg_IsNone() => Assert.Null(ErrorPageCheck.Find("a.jpg", isPicture: true, [0xFF, 0xD8, 0xFF, 0xE0, 0x3C, 0x68]));

    private static string? Find(string name, string body, string? mediaType = null) =>
        Encoding.UTF8.GetBytes(body) is var bytes ? ErrorPageCheck.Find(name, isPicture: false, bytes.AsSpan(0, Math.Min(4096, bytes.Length)), mediaType) : null;
}
