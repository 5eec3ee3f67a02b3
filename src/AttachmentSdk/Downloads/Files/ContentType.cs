namespace AttachmentSdk.Downloads.Files;

/// <summary>Determines the type of a file from its first bytes, or from the declared media type.</summary>
internal static class ContentType
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/jpeg"] = ".jpg",
        ["image/jpg"] = ".jpg",
        ["image/pjpeg"] = ".jpg",
        ["image/png"] = ".png",
        ["image/gif"] = ".gif",
        ["image/webp"] = ".webp",
        ["image/bmp"] = ".bmp",
        ["image/x-ms-bmp"] = ".bmp",
        ["image/tiff"] = ".tiff",
        ["image/svg+xml"] = ".svg",
        ["image/heic"] = ".heic",
        ["image/heif"] = ".heic",
        ["image/avif"] = ".avif",
        ["image/emf"] = ".emf",
        ["image/x-emf"] = ".emf",
        ["image/wmf"] = ".wmf",
        ["image/x-wmf"] = ".wmf",
        ["image/x-icon"] = ".ico",
        ["image/vnd.microsoft.icon"] = ".ico",
        ["image/vnd.adobe.photoshop"] = ".psd",
        ["image/vnd.dwg"] = ".dwg",
        ["application/acad"] = ".dwg",
        ["application/pdf"] = ".pdf",
        ["application/zip"] = ".zip",
        ["application/x-zip-compressed"] = ".zip",
        ["application/x-rar-compressed"] = ".rar",
        ["application/vnd.rar"] = ".rar",
        ["application/x-7z-compressed"] = ".7z",
        ["application/gzip"] = ".gz",
        ["application/x-gzip"] = ".gz",
        ["application/x-tar"] = ".tar",
        ["application/rtf"] = ".rtf",
        ["text/rtf"] = ".rtf",
        ["application/msword"] = ".doc",
        ["application/vnd.ms-excel"] = ".xls",
        ["application/vnd.ms-powerpoint"] = ".ppt",
        ["application/vnd.ms-outlook"] = ".msg",
        ["application/vnd.visio"] = ".vsd",
        ["application/wps-office.wps"] = ".wps",
        ["application/wps-office.et"] = ".et",
        ["application/wps-office.dps"] = ".dps",
        ["application/kswps"] = ".wps",
        ["application/kset"] = ".et",
        ["application/ksdps"] = ".dps",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = ".pptx",
        ["application/vnd.oasis.opendocument.text"] = ".odt",
        ["application/vnd.oasis.opendocument.spreadsheet"] = ".ods",
        ["application/vnd.oasis.opendocument.presentation"] = ".odp",
        ["application/epub+zip"] = ".epub",
        ["application/vnd.ms-xpsdocument"] = ".xps",
        ["application/ofd"] = ".ofd",
        ["application/json"] = ".json",
        ["application/xml"] = ".xml",
        ["text/xml"] = ".xml",
        ["text/html"] = ".html",
        ["text/plain"] = ".txt",
        ["text/csv"] = ".csv",
        ["message/rfc822"] = ".eml",
        ["audio/mpeg"] = ".mp3",
        ["audio/mp4"] = ".m4a",
        ["audio/x-m4a"] = ".m4a",
        ["audio/wav"] = ".wav",
        ["audio/x-wav"] = ".wav",
        ["audio/amr"] = ".amr",
        ["audio/aac"] = ".aac",
        ["video/mp4"] = ".mp4",
        ["video/quicktime"] = ".mov",
        ["video/x-msvideo"] = ".avi",
        ["video/webm"] = ".webm",
    };

    /// <returns>The extension of a media type, with its dot; <see langword="null"/> if the type does not determine one.</returns>
    public static string? ExtensionOf(string mediaType) => MediaTypes.TryGetValue(mediaType.Split(';')[0].Trim(), out var extension) ? extension : null;

    /// <returns>An extension with its dot; <see langword="null"/> if neither the bytes nor the media type determine one.</returns>
    public static string? FindExtension(ReadOnlySpan<byte> head, string? mediaType)
    {
        var declared = mediaType is null ? null : ExtensionOf(mediaType);
        var seen = FileSignatures.FindExtension(head);

        // Office files and OFD invoices are ZIP archives or, like stored mails, compound files. The declared type distinguishes them, unless it
        // is a server's generic default.
        var isWithin = seen switch
        {
            ".zip" => declared is ".docx" or ".xlsx" or ".pptx" or ".ofd" or ".odt" or ".ods" or ".odp" or ".epub" or ".xps",
            ".doc" => declared is ".xls" or ".ppt" or ".msg" or ".vsd" or ".wps" or ".et" or ".dps",
            _ => seen is null,
        };
        return isWithin ? declared : seen;
    }
}
