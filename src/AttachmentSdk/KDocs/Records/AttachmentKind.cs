using AttachmentSdk.Downloads;

namespace AttachmentSdk.KDocs.Records;

/// <summary>
/// What an attachment is, from what its field says. Pictures and cloud documents have links, nothing else does.
/// https://developer.kdocs.cn/server/dbt/attachments.html
/// </summary>
internal static class AttachmentKind
{
    // Some clients write a bare extension where others write a media type.
    private static readonly HashSet<string> PictureExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "jpg", "jpeg", "png", "gif", "webp", "bmp", "tif", "tiff", "heic", "ico", "svg",
    };

    public static bool IsPicture(string type) => type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || PictureExtensions.Contains(type.TrimStart('.'));

    /// <summary>The reason for an empty link: the vendor states two, and does not say which it is.</summary>
    public static DownloadError WhyWithoutLink(RecordAttachment attachment) => new(
        DownloadErrorCode.Unavailable,
        IsPicture(attachment.Type) || IsCloudDocument(attachment)
            ? "KDocs gives no link for this attachment: the account has no permission for it, or it is a cloud document that is broken."
            : $"KDocs gives links to picture attachments and cloud documents only; '{attachment.Type}' is neither.");

    // The value is known from other people's notes only.
    private static bool IsCloudDocument(RecordAttachment attachment) => attachment.Source.StartsWith("cloud", StringComparison.OrdinalIgnoreCase);
}
