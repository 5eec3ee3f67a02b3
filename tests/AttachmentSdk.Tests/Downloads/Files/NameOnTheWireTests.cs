using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Testing;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Files;

/// <summary>Headers as bytes on a connection: what the HTTP stack makes of them must still have the name.</summary>
public sealed class NameOnTheWireTests
{
    [Theory]
    [InlineData("Content-Disposition: attachment; filename=\"发票.pdf\"\r\n", 65001, "发票.pdf")]
    [InlineData("Content-Disposition: attachment; filename=\"𠮷田 合同.docx\"\r\n", 54936, "𠮷田 合同.docx")]
    [InlineData("Content-Disposition: attachment; filename*=UTF-8''行程单.pdf\r\n", 65001, "行程单.pdf")]
    [InlineData("Content-Disposition: attachment; filename*=Big5''收據.pdf\r\n", 950, "收據.pdf")]
    [InlineData("Content-Disposition: attachment\r\nContent-Disposition: attachment; filename=\"发票.pdf\"\r\n", 65001, "发票.pdf")]
    [InlineData("Content-Disposition: attachment; filename=a.pdf\r\ncontent-disposition: inline; filename=b.pdf\r\n", 65001, "a.pdf")]
    [InlineData("Content-Disposition: attachment;\r\n filename*0=\"long \";\r\n\tfilename*1=\"name.pdf\"\r\n", 65001, "long name.pdf")]
    [InlineData("Content-Disposition: \r\nContent-Type: image/png\r\n", 65001, "ID01.png")]
    public async Task Download_HeaderBytes_GiveTheName(string headers, int codePage, string expected)
    {
        byte[] reply = [.. Encoding.ASCII.GetBytes(RawReply.Head), .. (CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8).GetBytes(headers), .. "Content-Length: 3\r\n\r\nabc"u8];
        await using var storage = new RawStorage((_, _) => new RawReply(reply));
        using var folder = new TempFolder();
        using var downloader = new AttachmentDownloader(storage.BaseAddress, null, new TestTimeProvider { AutoAdvance = true });

        var result = await downloader.DownloadAsync(new DownloadLink($"{storage.BaseAddress}object") { FallbackFileName = "ID01" }, folder.FullPath);

        Assert.Equal(expected, Path.GetFileName(result.Path));
    }
}
