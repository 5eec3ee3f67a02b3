namespace AttachmentSdk.Downloads.Files;

/// <summary>Determines the type of a file from its first bytes, or from the declared media type.</summary>
internal static class ContentType
{
    private static readonly (byte[] Magic, int Offset, string Extension)[] Signatures =
    [
        ([0xFF, 0xD8, 0xFF], 0, ".jpg"),
        ([0x89, 0x50, 0x4E, 0x47], 0, ".png"),
        ([0x47, 0x49, 0x46, 0x38], 0, ".gif"),
        ([0x57, 0x45, 0x42, 0x50], 8, ".webp"),
        ([0x42, 0x4D], 0, ".bmp"),
        ([0x49, 0x49, 0x2A, 0x00], 0, ".tiff"),
        ([0x4D, 0x4D, 0x00, 0x2A], 0, ".tiff"),
        ([0x25, 0x50, 0x44, 0x46], 0, ".pdf"),
        ([0x50, 0x4B, 0x03, 0x04], 0, ".zip"),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, ".doc"),
        ([0x1F, 0x8B], 0, ".gz"),
        ([0x37, 0x7A, 0xBC, 0xAF], 0, ".7z"),
        ([0x52, 0x61, 0x72, 0x21], 0, ".rar"),
    ];

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/jpeg"] = ".jpg",
        ["image/png"] = ".png",
        ["image/gif"] = ".gif",
        ["image/webp"] = ".webp",
        ["image/bmp"] = ".bmp",
        ["image/tiff"] = ".tiff",
        ["image/svg+xml"] = ".svg",
        ["application/pdf"] = ".pdf",
        ["application/zip"] = ".zip",
        ["application/msword"] = ".doc",
        ["application/vnd.ms-excel"] = ".xls",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = ".pptx",
        ["application/ofd"] = ".ofd",
        ["application/json"] = ".json",
        ["application/xml"] = ".xml",
        ["text/xml"] = ".xml",
        ["text/html"] = ".html",
        ["text/plain"] = ".txt",
        ["text/csv"] = ".csv",
    };

    /// <returns>An extension with its dot; <see langword="null"/> if neither the bytes nor the media type determine one.</returns>
    public static string? FindExtension(ReadOnlySpan<byte> head, string? mediaType)
    {
        var declared = mediaType is not null && MediaTypes.TryGetValue(mediaType, out var known) ? known : null;
        var seen = Seen(head);

        // Office files and OFD invoices are ZIP archives. The declared type distinguishes them, unless it is a server's generic default.
        var isWithin = seen switch
        {
            ".zip" => declared is ".docx" or ".xlsx" or ".pptx" or ".ofd",
            ".doc" => declared is ".xls",
            _ => seen is null,
        };
        return isWithin ? declared : seen;
    }

    private static string? Seen(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, offset, extension) in Signatures)
        {
            if (head.Length >= offset + magic.Length && head.Slice(offset, magic.Length).SequenceEqual(magic))
            {
                return extension;
            }
        }

        return null;
    }
}
