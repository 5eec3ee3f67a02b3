using System.Text;
using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Tests.Downloads.Files;

public class ContentTypeTests
{
    [Theory]
    [InlineData("FFD8FFE0", null, ".jpg")]
    [InlineData("89504E470D0A1A0A", "image/jpeg", ".png")]
    [InlineData("474946383961", null, ".gif")]
    [InlineData("524946460000000057454250", null, ".webp")]
    [InlineData("524946460000000041564920", null, ".avi")]
    [InlineData("524946460000000057415645", null, ".wav")]
    [InlineData("524946460000000041434F4E", null, null)]
    [InlineData("000000000000000057454250", null, null)]
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
    [InlineData("D7CDC69A00000000", null, ".wmf")]
    [InlineData("010009000003", null, ".wmf")]
    [InlineData("0000001C66747970686569630000000068656963", null, ".heic")]
    [InlineData("00000018667479706D69663100000000686569636D696166", null, ".heic")]
    [InlineData("0000001C667479706D696631000000006D69663161766966", null, ".avif")]
    [InlineData("00000020667479706176696600000000", null, ".avif")]
    [InlineData("0000001866747970617669730000", null, ".avif")]
    [InlineData("00000014667479707174202000000000", null, ".mov")]
    [InlineData("000000086D6F6F76", null, ".mov")]
    [InlineData("000000186674797069736F6D", null, ".mp4")]
    [InlineData("00000018667479706D703432", null, ".mp4")]
    [InlineData("00000018667479704D344120", null, ".m4a")]
    [InlineData("0000001866747970336770350000", null, ".3gp")]
    [InlineData("0000001866747970", null, null)]
    [InlineData("49492B00", null, ".tiff")]
    [InlineData("384250530001", null, ".psd")]
    [InlineData("000001000100101000", null, null)]
    [InlineData("00000100010010100000", null, ".ico")]
    [InlineData("41433130333200", null, ".dwg")]
    [InlineData("7B5C72746631", null, ".rtf")]
    [InlineData("2521505320", null, ".ps")]
    [InlineData("425A683931", null, ".bz2")]
    [InlineData("FD377A585A00", null, ".xz")]
    [InlineData("28B52FFD", null, ".zst")]
    [InlineData("4D534346", null, ".cab")]
    [InlineData("494433030000", null, ".mp3")]
    [InlineData("FFFB9064", null, ".mp3")]
    [InlineData("FFF15080", null, ".aac")]
    [InlineData("FFFE4100", null, null)]
    [InlineData("FFFBF064", null, null)]
    [InlineData("664C6143", null, ".flac")]
    [InlineData("4F676753", null, ".ogg")]
    [InlineData("2321414D520A", null, ".amr")]
    [InlineData("3026B2758E66CF11", null, ".wmv")]
    [InlineData("1A45DFA3A342868101", null, ".mkv")]
    [InlineData("1A45DFA34282847765626D", null, ".webm")]
    [InlineData("D0CF11E0", "application/vnd.ms-outlook", ".msg")]
    [InlineData("D0CF11E0", "application/vnd.ms-powerpoint", ".ppt")]
    [InlineData("D0CF11E0", "application/wps-office.et", ".et")]
    [InlineData("504B0304", "application/epub+zip", ".epub")]
    [InlineData("504B0506", null, ".zip")]
    [InlineData("FFD8FF", "image/heic", ".jpg")]
    [InlineData("", "image/heic;codecs=a", ".heic")]
    [InlineData("00", "application/octet-stream", null)]
    [InlineData("FF", null, null)]
    public void FindExtension_BytesAndMediaType_TellTheType(string head, string? mediaType, string? expected) =>
        Assert.Equal(expected, ContentType.FindExtension(Convert.FromHexString(head), mediaType));

    [Theory]
    [InlineData("OFD.xml", "", ".ofd")]
    [InlineData("[Content_Types].xml", "word/document.xml", ".docx")]
    [InlineData("[Content_Types].xml", "xl/workbook.xml", ".xlsx")]
    [InlineData("_rels/.rels", "ppt/presentation.xml", ".pptx")]
    [InlineData("xl/workbook.xml", "", ".xlsx")]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.text", ".odt")]
    [InlineData("mimetype", "application/epub+zip", ".epub")]
    [InlineData("photos/xl/a.jpg", "b.jpg", ".zip")]
    public void FindExtension_Archive_IsKnownByItsFirstEntries(string first, string later, string expected)
    {
        byte[] head = [0x50, 0x4B, 0x03, 0x04, .. new byte[26], .. Encoding.ASCII.GetBytes(first), .. new byte[20], .. Encoding.ASCII.GetBytes(later)];
        Assert.Equal(expected, ContentType.FindExtension(head, "application/zip"));
    }

    [Fact]
    public void FindExtension_MagicInTheMiddle_IsFound()
    {
        Assert.Equal(".emf", ContentType.FindExtension([1, 0, 0, 0, .. new byte[36], .. " EMF"u8, 0, 0, 1, 0], "application/octet-stream"));
        Assert.Null(ContentType.FindExtension([2, 0, 0, 0, .. new byte[36], .. " EMF"u8], null));
        Assert.Equal(".tar", ContentType.FindExtension([.. new byte[257], .. "ustar"u8], null));
    }

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
