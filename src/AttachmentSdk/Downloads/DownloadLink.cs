using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Downloads;

/// <summary>
/// A link to one file as a vendor handed it out, with everything its download needs. The URL and the headers are secrets while the link
/// lives; <see cref="ToString"/> masks them.
/// </summary>
public sealed class DownloadLink
{
    private static readonly Dictionary<string, string> Nothing = [];

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
    public IReadOnlyDictionary<string, string> Headers { get; init; } = Nothing;

    /// <summary>The URL of a smaller picture of the file, where the vendor gives one; it works for images only and needs <see cref="Headers"/> too. A secret while the link lives.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>The file's name where it is known for sure, before any sanitizing; it outranks what the server says.</summary>
    public string? FileName { get; init; }

    /// <summary>A name to use when neither <see cref="FileName"/> nor the server names the file. Without an extension, one is found from the content.</summary>
    public string? FallbackFileName { get; init; }

    /// <summary>The file's length in bytes where it is known for sure; the download must match it.</summary>
    public long? Length { get; init; }

    /// <summary>
    /// The file's SHA-1 as 40 hexadecimal digits, where it is known for sure; what comes must have it. It is computed for such links only.
    /// A file that counts as downloaded before is not read again.
    /// </summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public string? Sha1
    {
        get;
        init => field = value is null || IsSha1(value) ? value : throw new ArgumentException("A SHA-1 has 40 hexadecimal digits.", nameof(value));
    }

    /// <summary>When the link stops working; <see langword="null"/> when that is not known.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>
    /// What a <see cref="FileLayout"/> may name of the place that the file comes from, such as a form, a kind, a sheet or a cell; the
    /// values are used as they are when the download starts, and of any text. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Place { get; init; } = Nothing;

    /// <summary>The layout where the options have none.</summary>
    internal FileLayout? DefaultLayout { get; init; }

    /// <summary>Whether the vendor promises a picture, whatever its name; a page of text in its place is an error page then.</summary>
    internal bool IsPicture { get; init; }

    internal Uri Uri { get; }

    /// <summary>Where the link leads, without what makes it work.</summary>
    /// <returns>Scheme and host.</returns>
    public override string ToString() => Redactor.Redact(Uri);

    private static bool IsSha1(string value) =>
        value.Length == 40 && value.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
}
