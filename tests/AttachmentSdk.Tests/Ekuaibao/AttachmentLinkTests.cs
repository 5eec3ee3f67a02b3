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
    public void Create_DriveKey_NamesTheFileWithItsType(string name, string? type, string expected)
    {
        var key = DingTalkDriveKey.Format("1", name, 10, type, "2");
        var link = AttachmentLink.Create(new AttachmentReference("9", key, "ignored.bin"), Url, new AttachmentUrl(), isThumbnail: false);
        Assert.Equal(expected, link.FileName);
        Assert.Equal(10, link.Length);
    }

    [Fact]
    public void Create_DriveKeyWithoutName_FallsBackToTheCallersNameThenToIdAndType()
    {
        var key = DingTalkDriveKey.Format("1", null, null, "jpg", null);
        Assert.Equal("mine.jpg", AttachmentLink.Create(new AttachmentReference("9", key, "mine.jpg"), Url, new AttachmentUrl(), isThumbnail: false).FileName);
        Assert.Equal("9.jpg", AttachmentLink.Create(new AttachmentReference("9", key), Url, new AttachmentUrl(), isThumbnail: false).FallbackFileName);
    }

    [Fact]
    public void Create_Thumbnail_DoesNotPromiseTheFilesLength()
    {
        var key = DingTalkDriveKey.Format("1", "a.jpg", 10, "jpg", null);
        Assert.Null(AttachmentLink.Create(new AttachmentReference("9", key), Url, new AttachmentUrl(), isThumbnail: true).Length);
    }
}
