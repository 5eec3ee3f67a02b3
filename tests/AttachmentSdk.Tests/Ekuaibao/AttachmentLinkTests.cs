using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Tests.Ekuaibao;

public class AttachmentLinkTests
{
    private const string Url = "https://sh-dualstack.trans.dingtalk.com/yundisk0/a.file";

    [Theory]
    [InlineData("合同.pdf", "pdf", "合同.pdf")]
    [InlineData("合同", "pdf", "合同.pdf")]
    [InlineData("合同.", "pdf", "合同.pdf")]
    [InlineData("照片.jpg", "png", "照片.jpg")]
    [InlineData("合同", null, "合同")]
    [InlineData("合同", ".pdf", "合同.pdf")]
    [InlineData("合同", "*.pdf", "合同.pdf")]
    [InlineData("合同", "  pdf ", "合同.pdf")]
    [InlineData("合同", "PDF", "合同.PDF")]
    [InlineData("合同.pdf", ".PDF", "合同.pdf")]
    [InlineData("合同.PDF", "pdf", "合同.PDF")]
    [InlineData("合同.pdf ", "pdf", "合同.pdf ")]
    [InlineData("合同. ", "pdf", "合同.pdf")]
    [InlineData("照片", "image", "照片")]
    [InlineData("照片", "file", "照片")]
    [InlineData("照片", "Video", "照片")]
    [InlineData("照片", "document", "照片")]
    [InlineData("照片", "图片", "照片")]
    [InlineData("照片", "image/*", "照片")]
    [InlineData("照片", "image/jpeg", "照片.jpg")]
    [InlineData("合同", "application/pdf", "合同.pdf")]
    [InlineData("合同", "Application/PDF; charset=binary", "合同.pdf")]
    [InlineData("合同.pdf", "application/pdf", "合同.pdf")]
    [InlineData("合同", "application/octet-stream", "合同")]
    [InlineData("合同", "video/x-invented", "合同")]
    [InlineData("合同", "/tmp/合同.docx", "合同.docx")]
    [InlineData("合同", "C:\\tmp\\合同.docx", "合同.docx")]
    [InlineData("合同", "../../etc/passwd", "合同")]
    [InlineData("合同", "tar.gz", "合同.tar.gz")]
    [InlineData("合同.tar.gz", "tar.gz", "合同.tar.gz")]
    [InlineData("合同", "7z", "合同.7z")]
    [InlineData("合同", "2024", "合同")]
    [InlineData("合同", " . ", "合同")]
    [InlineData("合同", "p df", "合同")]
    [InlineData("合同v1.2", "pdf", "合同v1.2.pdf")]
    [InlineData("2024.01.发票", "pdf", "2024.01.发票.pdf")]
    [InlineData("pdf", "pdf", "pdf.pdf")]
    public void Create_DriveKey_NamesTheFileWithItsType(string name, string? type, string expected)
    {
        var key = DingTalkDriveKey.Format("1", name, 10, type, "2");
        var link = AttachmentLink.Create(new AttachmentReference("9", key, "ignored.bin"), Url, new AttachmentUrl { Url = Url });
        Assert.Equal(expected, link.FileName);
        Assert.Equal(10, link.Length);
    }

    [Fact]
    public void Create_DriveKeyWithoutName_FallsBackToTheCallersNameThenToIdAndType()
    {
        var key = DingTalkDriveKey.Format("1", null, null, "jpg", null);
        Assert.Equal("mine.jpg", AttachmentLink.Create(new AttachmentReference("9", key, "mine.jpg"), Url, new AttachmentUrl()).FileName);
        Assert.Equal("9.jpg", AttachmentLink.Create(new AttachmentReference("9", key), Url, new AttachmentUrl()).FallbackFileName);
        var ofClass = DingTalkDriveKey.Format("1", null, null, "image", null);
        Assert.Equal("9", AttachmentLink.Create(new AttachmentReference("9", ofClass), Url, new AttachmentUrl()).FallbackFileName);
    }

    [Fact]
    public void Create_Thumbnail_DoesNotPromiseTheFilesLength()
    {
        var key = DingTalkDriveKey.Format("1", "a.jpg", 10, "jpg", null);
        var link = AttachmentLink.Create(new AttachmentReference("9", key), Url + "&thumb", new AttachmentUrl { Url = Url, ThumbUrl = Url + "&thumb" });
        Assert.Null(link.Length);
        Assert.Equal((Url, 10), (link.Original!.Url, link.Original.Length));
    }
}
