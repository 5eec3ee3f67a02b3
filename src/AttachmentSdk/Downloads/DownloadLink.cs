using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Downloads;

/// <summary>
/// A link to one file as a vendor handed it out, with everything its download needs. The URL and the headers are secrets while the link
/// lives; <see cref="ToString"/> masks them.
/// </summary>
public sealed class DownloadLink
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    /// <summary>Describes a link.</summary>
    /// <param name="url">The absolute http or https URL, exactly as the vendor gave it; it goes on the wire unchanged.</param>
    /// <exception cref="ArgumentException"><paramref name="url"/> is no absolute http or https URL.</exception>
    public DownloadLink(string url)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        Url = url;
        Uri = LinkUri.Create(url);
    }

    /// <summary>The URL exactly as the vendor gave it. A secret while the link lives.</summary>
    public string Url { get; }

    /// <summary>
    /// Headers that the download must carry, unchanged and complete; a DingTalk-drive link has them. Default: none. A secret while the
    /// link lives. https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = NoHeaders;

    /// <summary>The URL of a smaller picture of the file, where the vendor gives one; it works for images only and needs <see cref="Headers"/> too. A secret while the link lives.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>The file's name where it is known for sure, before any sanitizing; it outranks what the server says.</summary>
    public string? FileName { get; init; }

    /// <summary>A name to use when neither <see cref="FileName"/> nor the server names the file. Without an extension, one is found from the content.</summary>
    public string? FallbackFileName { get; init; }

    /// <summary>The file's length in bytes where it is known for sure; the download must match it.</summary>
    public long? Length { get; init; }

    /// <summary>When the link stops working; <see langword="null"/> when that is not known.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether the vendor promises a picture, whatever its name; a page of text in its place is an error page then.</summary>
    internal bool IsPicture { get; init; }

    internal Uri Uri { get; }

    /// <summary>Where the link leads, without what makes it work.</summary>
    /// <returns>Scheme and host.</returns>
    public override string ToString() => Redactor.Redact(Uri);
}
