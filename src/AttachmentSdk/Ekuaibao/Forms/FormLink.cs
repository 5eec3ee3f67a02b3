using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>A link that the vendor gave for a file of a form in one of its responses.</summary>
internal static class FormLink
{
    // The lifetime according to the pages of both calls. https://docs.ekuaibao.com/docs/open-api/flows/get-flows-attachment
    // https://docs.ekuaibao.com/docs/open-api/datalink-extend/get-entity-invoice-img
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <param name="file">The file.</param>
    /// <param name="url">The link.</param>
    /// <param name="fileName">The file's name, if the vendor gave one.</param>
    /// <param name="askedAt">The time of the request.</param>
    /// <param name="originalUrl">The URL of the original, if the URL is that of a thumbnail.</param>
    /// <param name="replacesThumbnail">Whether there is no thumbnail, although one was wanted.</param>
    public static ResolvedLink<FormAttachment> For(FormAttachment file, string url, string? fileName, DateTimeOffset askedAt, string? originalUrl = null, bool replacesThumbnail = false) =>
        VendorLink.For(file, () => new DownloadLink(url)
        {
            Id = file.Reference?.Id ?? file.InvoiceId,
            FileName = string.IsNullOrWhiteSpace(fileName) ? null : fileName,
            FallbackFileName = file.Key is { } key ? AttachmentKeyName.From(key) : file.InvoiceId,
            ExpiresAt = LinkExpiry.Find(url, null) ?? askedAt + Life,
            Original = string.IsNullOrWhiteSpace(originalUrl) || originalUrl == url ? null : For(file, originalUrl!, fileName, askedAt).Link,
            ReplacesThumbnail = replacesThumbnail,
        }.At(file));
}
