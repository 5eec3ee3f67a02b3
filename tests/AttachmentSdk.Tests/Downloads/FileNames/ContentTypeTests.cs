using AttachmentSdk.Downloads.FileNames;

namespace AttachmentSdk.Tests.Downloads.FileNames;

public class ContentTypeTests
{
    [Theory]
    [InlineData("FFD8FFE0", null, ".jpg")]
    [InlineData("89504E470D0A1A0A", "image/jpeg", ".png")]
    [InlineData("474946383961", null, ".gif")]
    [InlineData("524946460000000057454250", null, ".webp")]
    [InlineData("524946460000000041564920", null, null)]
    [InlineData("25504446", "application/octet-stream", ".pdf")]
    [InlineData("504B0304", null, ".zip")]
    [InlineData("504B0304", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")]
    [InlineData("504B0304", "application/ofd", ".ofd")]
    [InlineData("504B0304", "text/plain", ".zip")]
    [InlineData("504B0304", "text/html", ".zip")]
    [InlineData("D0CF11E0", "application/vnd.ms-excel", ".xls")]
    [InlineData("D0CF11E0", "text/plain", ".doc")]
    [InlineData("", "image/png", ".png")]
    [InlineData("", "IMAGE/PNG", ".png")]
    [InlineData("", null, null)]
    [InlineData("00", "application/octet-stream", null)]
    [InlineData("FF", null, null)]
    public void FindExtension_BytesAndMediaType_TellTheType(string head, string? mediaType, string? expected) =>
        Assert.Equal(expected, ContentType.FindExtension(Convert.FromHexString(head), mediaType));
}
