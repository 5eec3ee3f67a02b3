using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>Finds the type of a file from its first bytes.</summary>
internal static class FileSignatures
{
    private const int LengthOfMpegHeader = 3;

    private static readonly (byte[] Magic, int Offset, string Extension)[] Signatures =
    [
        ([0xFF, 0xD8, 0xFF], 0, ".jpg"),
        ([0x89, 0x50, 0x4E, 0x47], 0, ".png"),
        (Ascii("GIF8"), 0, ".gif"),
        (Ascii("WEBP"), 8, ".webp"),
        (Ascii("BM"), 0, ".bmp"),
        ([0x49, 0x49, 0x2A, 0x00], 0, ".tiff"),
        ([0x4D, 0x4D, 0x00, 0x2A], 0, ".tiff"),
        ([0x49, 0x49, 0x2B, 0x00], 0, ".tiff"),
        ([0x4D, 0x4D, 0x00, 0x2B], 0, ".tiff"),
        (Ascii(" EMF"), 40, ".emf"),
        ([0xD7, 0xCD, 0xC6, 0x9A], 0, ".wmf"),
        ([0x01, 0x00, 0x09, 0x00, 0x00, 0x01], 0, ".wmf"),
        ([0x01, 0x00, 0x09, 0x00, 0x00, 0x03], 0, ".wmf"),
        ([0x02, 0x00, 0x09, 0x00, 0x00, 0x03], 0, ".wmf"),
        (Ascii("8BPS"), 0, ".psd"),
        ([0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20], 0, ".jp2"),
        ([0x00, 0x00, 0x00, 0x0C, 0x4A, 0x58, 0x4C, 0x20], 0, ".jxl"),
        (Ascii("%PDF"), 0, ".pdf"),
        (Ascii("%!PS"), 0, ".ps"),
        (Ascii("{\\rtf"), 0, ".rtf"),
        (Ascii("AC10"), 0, ".dwg"),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, ".doc"),
        ([0x1F, 0x8B], 0, ".gz"),
        ([0x37, 0x7A, 0xBC, 0xAF], 0, ".7z"),
        (Ascii("Rar!"), 0, ".rar"),
        (Ascii("BZh"), 0, ".bz2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, ".xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, ".zst"),
        (Ascii("MSCF"), 0, ".cab"),
        (Ascii("ustar"), 257, ".tar"),
        (Ascii("WAVE"), 8, ".wav"),
        (Ascii("AVI "), 8, ".avi"),
        (Ascii("ID3"), 0, ".mp3"),
        (Ascii("fLaC"), 0, ".flac"),
        (Ascii("OggS"), 0, ".ogg"),
        (Ascii("MThd"), 0, ".mid"),
        (Ascii("#!AMR"), 0, ".amr"),
        (Ascii("FLV\u0001"), 0, ".flv"),
        ([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], 0, ".wmv"),
        ([0x00, 0x00, 0x01, 0xBA], 0, ".mpg"),
        (Ascii("SQLite format 3\0"), 0, ".sqlite"),
    ];

    // The kinds of ISO 14496-12 files by their brand; any other brand is a video.
    private static readonly (string Brand, string Extension)[] Brands =
    [
        ("avif", ".avif"), ("avis", ".avif"),
        ("heic", ".heic"), ("heix", ".heic"), ("heim", ".heic"), ("heis", ".heic"), ("hevc", ".heic"), ("hevx", ".heic"), ("mif1", ".heic"), ("msf1", ".heic"),
        ("qt  ", ".mov"), ("M4A ", ".m4a"), ("M4B ", ".m4a"), ("M4V ", ".m4v"), ("crx ", ".cr3"),
        ("3gp", ".3gp"), ("3g2", ".3g2"),
    ];

    private const int FirstEntry = 30;

    // Of entries that stand early in such archives, by their folder or, uncompressed, by their content.
    private static readonly (string Entry, string Extension)[] Archives =
    [
        ("OFD.xml", ".ofd"), ("word/", ".docx"), ("xl/", ".xlsx"), ("ppt/", ".pptx"), ("AndroidManifest.xml", ".apk"), ("META-INF/MANIFEST.MF", ".jar"),
        ("application/epub+zip", ".epub"), ("application/vnd.oasis.opendocument.text", ".odt"), ("application/vnd.oasis.opendocument.spreadsheet", ".ods"),
        ("application/vnd.oasis.opendocument.presentation", ".odp"),
    ];

    /// <returns>An extension with its dot; <see langword="null"/> if the bytes do not determine one.</returns>
    public static string? FindExtension(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, offset, extension) in Signatures)
        {
            if (Has(head, offset, magic) && IsPlausible(head, extension))
            {
                return extension;
            }
        }

        return OfArchive(head) ?? OfMedia(head) ?? OfMatroska(head) ?? OfIcon(head) ?? OfMpegAudio(head);
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static bool Has(ReadOnlySpan<byte> head, int offset, ReadOnlySpan<byte> magic) => head.Length >= offset + magic.Length && head.Slice(offset, magic.Length).SequenceEqual(magic);

    // What stands in the middle of a file is too short to be certain without the beginning.
    private static bool IsPlausible(ReadOnlySpan<byte> head, string extension) => extension switch
    {
        ".webp" or ".wav" or ".avi" => Has(head, 0, "RIFF"u8),
        ".emf" => Has(head, 0, [1, 0, 0, 0]),
        _ => true,
    };

    private static string? OfArchive(ReadOnlySpan<byte> head)
    {
        if (!Has(head, 0, "PK"u8) || !(Has(head, 2, [3, 4]) || Has(head, 2, [5, 6])))
        {
            return null;
        }

        // Any archive may have a folder of that name.
        var isOffice = head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("_rels/.rels"u8) >= 0;
        foreach (var (entry, extension) in Archives)
        {
            if (Has(head, FirstEntry, Ascii(entry)) || ((isOffice || entry[entry.Length - 1] != '/') && head.IndexOf(Ascii(entry)) >= 0))
            {
                return extension;
            }
        }

        return ".zip";
    }

    private static string? OfMedia(ReadOnlySpan<byte> head)
    {
        if (Has(head, 4, "moov"u8) || Has(head, 4, "mdat"u8) || Has(head, 4, "wide"u8))
        {
            return ".mov"; // Before ISO 14496-12, QuickTime had no brand.
        }

        if (!Has(head, 4, "ftyp"u8) || head.Length < 12)
        {
            return null;
        }

        // A picture of a general brand names its coding among the compatible ones, from byte 16 to the end of the box.
        var brands = head.Slice(0, Math.Min(head.Length, (head[2] << 8) | head[3]));
        if (Has(head, 8, "mif1"u8) && brands.IndexOf("avif"u8) > 0)
        {
            return ".avif";
        }

        foreach (var (brand, extension) in Brands)
        {
            if (Has(head, 8, Ascii(brand)))
            {
                return extension;
            }
        }

        return ".mp4";
    }

    private static string? OfMatroska(ReadOnlySpan<byte> head) =>
        !Has(head, 0, [0x1A, 0x45, 0xDF, 0xA3]) ? null : head.IndexOf("webm"u8) > 0 ? ".webm" : ".mkv";

    // The number of pictures is small, and a byte that is reserved is 0.
    private static string? OfIcon(ReadOnlySpan<byte> head) =>
        Has(head, 0, [0, 0, 1, 0]) && head.Length > 9 && head[4] > 0 && head[5] == 0 && head[9] == 0 ? ".ico" : null;

    // Without a tag, MPEG audio begins with a frame: 11 bits that are set, the version, the layer, and a bit rate and a sample rate that exist.
    private static string? OfMpegAudio(ReadOnlySpan<byte> head)
    {
        if (head.Length < LengthOfMpegHeader || head[0] != 0xFF)
        {
            return null;
        }

        var isLayer3 = (head[1] & 0xE6) == 0xE2 && (head[1] & 0x18) != 0x08 && head[2] >> 4 is > 0 and < 15 && (head[2] & 0x0C) != 0x0C;
        return isLayer3 ? ".mp3" : (head[1] & 0xF6) == 0xF0 ? ".aac" : null;
    }
}
