using AttachmentSdk.Downloads;

namespace AttachmentSdk.KDocs.Records;

/// <summary>
/// Determines the kind of an attachment from its field. Only pictures and cloud documents have links.
/// https://developer.kdocs.cn/server/dbt/attachments.html
/// </summary>
internal static class AttachmentKind
{
    // Some clients write an extension instead of a media type.
    private static readonly HashSet<string> PictureExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "jpg", "jpeg", "png", "gif", "webp", "bmp", "tif", "tiff", "heic", "ico", "svg",
    };

    public static bool IsPicture(string type) => type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || PictureExtensions.Contains(type.TrimStart('.'));

    /// <summary>The reason for an empty link: the vendor documents two reasons and does not distinguish them.</summary>
    public static DownloadError WhyWithoutLink(RecordAttachment attachment) => new(
        DownloadErrorCode.Unavailable,
        IsPicture(attachment.Type) || IsCloudDocument(attachment)
            ? "KDocs gives no link for this attachment: the account has no permission for it, or it is a cloud document that is broken."
            : $"KDocs gives links to picture attachments and cloud documents only; '{attachment.Type}' is neither.");

    // The value is known from third-party notes only.
    private static bool IsCloudDocument(RecordAttachment attachment) => attachment.Source.StartsWith("cloud", StringComparison.OrdinalIgnoreCase);
}
