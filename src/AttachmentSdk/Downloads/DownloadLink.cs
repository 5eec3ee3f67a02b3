using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Downloads;

/// <summary>
/// A link to one file as a vendor returned it, with everything that its download needs. The URL and the headers are secrets while the link
/// is valid; <see cref="ToString"/> masks them.
/// </summary>
public sealed class DownloadLink
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Initializes a new instance of the <see cref="DownloadLink"/> class.</summary>
    /// <param name="url">The absolute http or https URL, exactly as the vendor gave it; it is sent unchanged.</param>
    /// <exception cref="ArgumentException"><paramref name="url"/> is not an absolute http or https URL.</exception>
    public DownloadLink(string url)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        Url = url.Trim();
        Uri = LinkUri.Create(Url);
    }

    /// <summary>Gets the URL exactly as the vendor gave it. A secret while the link is valid.</summary>
    public string Url { get; }

    /// <summary>
    /// Gets or sets the headers that the download must carry, unchanged and complete; a DingTalk-drive link has them. Default: none. A
    /// secret while the link is valid. https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = Nothing;

    /// <summary>
    /// Gets or sets the URL of a smaller picture of the file, if the vendor gives one. It works for images only and also needs
    /// <see cref="Headers"/>. A secret while the link is valid.
    /// </summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>
    /// Gets or sets the file's name if it is certain, before sanitizing. It takes precedence over the name that the server sends.
    /// </summary>
    public string? FileName { get; init; }

    /// <summary>
    /// Gets or sets the name to use if neither <see cref="FileName"/> nor the server names the file. If it has no extension, one is found
    /// from the content.
    /// </summary>
    public string? FallbackFileName { get; init; }

    /// <summary>Gets or sets the file's length in bytes if it is certain. The download must match it.</summary>
    public long? Length { get; init; }

    /// <summary>
    /// Gets or sets the file's SHA-1 as 40 hexadecimal digits if it is certain. The downloaded bytes must match it. It is computed for such
    /// links only. A file that counts as downloaded before is not read again.
    /// </summary>
    /// <exception cref="ArgumentException">The value is anything else.</exception>
    public string? Sha1
    {
        get;
        init => field = value is null || IsSha1(value) ? value : throw new ArgumentException("A SHA-1 has 40 hexadecimal digits.", nameof(value));
    }

    /// <summary>Gets or sets the time when the link stops working; <see langword="null"/> if that is not known.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>
    /// Gets or sets the values that a <see cref="FileLayout"/> can use to describe where the file comes from, such as a form, a kind, a
    /// sheet or a cell. A value can be any text; the values at the start of the download count. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Place { get; init; } = Nothing;

    /// <summary>Gets or sets the vendor's id of the file, for a <see cref="FileLayout"/>.</summary>
    internal string? Id { get; init; }

    /// <summary>Gets or sets the layout to use if the options have none.</summary>
    internal FileLayout? DefaultLayout { get; init; }

    /// <summary>
    /// Gets or sets a value indicating whether the vendor promises a picture, whatever its name. A page of text in its place is an error
    /// page.
    /// </summary>
    internal bool IsPicture { get; init; }

    /// <summary>Gets or sets the link of the original file, if this is the link of its thumbnail.</summary>
    internal DownloadLink? Original { get; init; }

    /// <summary>Gets or sets a value indicating whether the vendor has no thumbnail, although one was wanted, so that this is the original.</summary>
    internal bool ReplacesThumbnail { get; init; }

    internal Uri Uri { get; }

    /// <summary>Returns the target of the link without the parts that make it work.</summary>
    /// <returns>Scheme and host.</returns>
    public override string ToString() => Redactor.Redact(Uri);

    /// <summary>Collects what makes the link work, to mask it in the texts of others: the URL and the values of its query and of the headers.</summary>
    internal KnownSecrets CollectSecrets()
    {
        var secrets = new KnownSecrets();
        secrets.Add(Uri.PathAndQuery);
        var fields = Uri.Query.TrimStart('?').Split('&').Select(pair => Uri.UnescapeDataString(pair.Substring(pair.IndexOf('=') + 1)));
        var values = Headers.Values.OfType<string>().ToList();
        var parts = values.SelectMany(value => value.Split(' ', ':', ',')); // Such as the signature of "OSS id:signature".
        foreach (var secret in fields.Concat(values).Concat(parts))
        {
            secrets.Add(secret);
        }

        return secrets;
    }

    private static bool IsSha1(string value) =>
        value.Length == 40 && value.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
}
