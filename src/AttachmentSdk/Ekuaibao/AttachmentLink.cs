using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao;

/// <summary>Combines the information of the response and the key about one link.</summary>
internal static class AttachmentLink
{
    /// <exception cref="ArgumentException">The vendor's response holds something that is not a URL.</exception>
    public static DownloadLink Create(AttachmentReference reference, string url, AttachmentUrl response, bool replacesThumbnail = false)
    {
        // A file that is no picture has the link of the file for its thumbnail, or one that the storage refuses.
        var original = url != response.Url && NonEmpty(response.Url) is { } whole ? Create(reference, whole, response) : null;
        var key = DingTalkDriveKey.TryParse(reference.Key, out var parsed) ? parsed : null;
        var headers = response.Headers?.Where(header => header.Value is not null).ToDictionary(header => header.Key, header => header.Value) ?? [];
        return new DownloadLink(url)
        {
            Id = reference.Id,
            Headers = headers,
            ThumbnailUrl = NonEmpty(response.ThumbUrl),
            FileName = DriveName(key) ?? NonEmpty(reference.FileName),
            FallbackFileName = FallbackName(reference, key),
            Length = url == response.Url ? key?.FileSize : null,
            ExpiresAt = LinkExpiry.Find(url, headers),
            Original = original,
            ReplacesThumbnail = replacesThumbnail,
        };
    }

    // The type is a separate field; a name may lack it.
    private static string? DriveName(DingTalkDriveKey? key) => NonEmpty(key?.FileName) is { } name ? DriveFileType.Complete(name, key?.FileType) : null;

    private static string FallbackName(AttachmentReference reference, DingTalkDriveKey? key)
    {
        if (!DingTalkDriveKey.IsDingTalkDrive(reference.Key))
        {
            return AttachmentKeyName.From(reference.Key);
        }

        // The link of such a file always ends in ".file"; only the key has the type.
        return DriveFileType.ExtensionOf(key?.FileType) is { } type ? $"{reference.Id}.{type}" : reference.Id;
    }

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
