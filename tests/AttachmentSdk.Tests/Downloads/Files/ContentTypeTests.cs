using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Tests.Downloads.Files;

public class ContentTypeTests
{
    [Theory]
    [InlineData("FFD8FFE0", null, ".jpg")]
    [InlineData("89504E470D0A1A0A", "image/jpeg", ".png")]
    [InlineData("474946383961", null, ".gif")]
    [InlineData("524946460000000057454250", null, ".webp")]
    [InlineData("524946460000000041564920", null, null)]
    [InlineData("424D36", null, ".bmp")]
    [InlineData("49492A0008", null, ".tiff")]
    [InlineData("4D4D002A00", null, ".tiff")]
    [InlineData("1F8B08", null, ".gz")]
    [InlineData("377ABCAF271C", null, ".7z")]
    [InlineData("526172211A07", null, ".rar")]
    [InlineData("D0CF11E0A1B11AE1", null, ".doc")]
    [InlineData("25504446", "application/octet-stream", ".pdf")]
    [InlineData("504B0304", null, ".zip")]
    [InlineData("504B0304", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")]
    [InlineData("504B0304", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")]
    [InlineData("504B0304", "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx")]
    [InlineData("504B0304", "application/ofd", ".ofd")]
    [InlineData("504B0304", "application/msword", ".zip")]
    [InlineData("504B0304", "text/plain", ".zip")]
    [InlineData("504B0304", "text/html", ".zip")]
    [InlineData("D0CF11E0", "application/vnd.ms-excel", ".xls")]
    [InlineData("D0CF11E0", "text/plain", ".doc")]
    [InlineData("D0CF11E0", "application/ofd", ".doc")]
    [InlineData("", "image/png", ".png")]
    [InlineData("", "IMAGE/PNG", ".png")]
    [InlineData("", null, null)]
    [InlineData("00", "application/octet-stream", null)]
    [InlineData("FF", null, null)]
    public void FindExtension_BytesAndMediaType_TellTheType(string head, string? mediaType, string? expected) =>
        Assert.Equal(expected, ContentType.FindExtension(Convert.FromHexString(head), mediaType));

    [Theory]
    [InlineData("image/jpeg", ".jpg")]
    [InlineData("image/gif", ".gif")]
    [InlineData("image/webp", ".webp")]
    [InlineData("image/bmp", ".bmp")]
    [InlineData("image/tiff", ".tiff")]
    [InlineData("image/svg+xml", ".svg")]
    [InlineData("application/pdf", ".pdf")]
    [InlineData("application/zip", ".zip")]
    [InlineData("application/msword", ".doc")]
    [InlineData("application/json", ".json")]
    [InlineData("application/xml", ".xml")]
    [InlineData("text/xml", ".xml")]
    [InlineData("text/html", ".html")]
    [InlineData("text/plain", ".txt")]
    [InlineData("text/csv", ".csv")]
    public void FindExtension_BytesThatTellNothing_AreWhatTheServerSays(string mediaType, string expected) =>
        Assert.Equal(expected, ContentType.FindExtension("<svg/>"u8.ToArray(), mediaType));
}
