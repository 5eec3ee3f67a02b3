using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>The calls that can request a new link for a file of a form. The known data of the file determines which one is possible.</summary>
internal sealed class FormLinkWays(IEkuaibaoApi api, EkuaibaoLinkResolver references, FormListing listing, EkuaibaoClientOptions options)
{
    private static readonly DownloadError IsUnknown = new(
        DownloadErrorCode.Unavailable,
        "The link has expired or is missing, and too little is known of the file to ask for another: list its form again.");

    private static readonly DownloadError IsGone = new(DownloadErrorCode.NotFound, "The form was listed again and does not have this file any more.");

    private readonly InvoiceLinks _invoices = new(api);

    /// <summary>Requests the links of files, with one entry for each file in the same order.</summary>
    public delegate Task<IReadOnlyList<ResolvedLink<FormAttachment>>> Way(IReadOnlyList<FormAttachment> files, CancellationToken cancellationToken);

    /// <summary>Gets a key that is equal for files whose links are requested together.</summary>
    public Way For(FormAttachment file) => file switch
    {
        { Reference: not null } => ByReferenceAsync,
        { InvoiceId: not null } => ByInvoiceAsync,
        { FlowId: not null } => ByFormAsync,
        _ => NoWayAsync,
    };

    private async Task<IReadOnlyList<ResolvedLink<FormAttachment>>> ByReferenceAsync(IReadOnlyList<FormAttachment> files, CancellationToken cancellationToken)
    {
        var links = await references.ResolveAsync([.. files.Select(file => file.Reference!)], cancellationToken).ConfigureAwait(false);
        return [.. files.Zip(links, (file, link) => new ResolvedLink<FormAttachment>(file, link.Link?.At(file), link.Error))];
    }

    private async Task<IReadOnlyList<ResolvedLink<FormAttachment>>> ByInvoiceAsync(IReadOnlyList<FormAttachment> files, CancellationToken cancellationToken)
    {
        var askedAt = options.TimeProvider.GetUtcNow();
        var links = await _invoices.FindAsync(files.Select(file => file.InvoiceId!), cancellationToken).ConfigureAwait(false);
        return [.. files.Select(file => links.TryGetValue(file.InvoiceId!, out var link) && UrlOf(link) is { } url
            ? FormLink.For(file, url, file.FileName ?? link.FileName, askedAt, link.Url, replacesThumbnail: options.UseThumbnails && url == link.Url)
            : new ResolvedLink<FormAttachment>(file, null))];
    }

    // There is no thumbnail of a PDF and similar files; the file itself is used.
    private string? UrlOf(InvoiceUrl link) =>
        options.UseThumbnails && !string.IsNullOrEmpty(link.ThumbUrl) ? link.ThumbUrl : string.IsNullOrEmpty(link.Url) ? null : link.Url;

    private async Task<IReadOnlyList<ResolvedLink<FormAttachment>>> ByFormAsync(IReadOnlyList<FormAttachment> files, CancellationToken cancellationToken)
    {
        var forms = await listing.FindAsync(files.Select(file => file.FlowId!), cancellationToken).ConfigureAwait(false);
        return [.. files.Select(file =>
        {
            var form = forms[file.FlowId!];
            var again = form.Files.FirstOrDefault(other => file.Key is null ? other.Path == file.Path : other.Key == file.Key);
            return again?.Url is { Length: > 0 } url
                ? FormLink.For(file, url, file.FileName ?? again.FileName, again.UrlAskedAt)
                : new ResolvedLink<FormAttachment>(file, null, form.Error ?? IsGone);
        })];
    }

    private static Task<IReadOnlyList<ResolvedLink<FormAttachment>>> NoWayAsync(IReadOnlyList<FormAttachment> files, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ResolvedLink<FormAttachment>>>([.. files.Select(file => new ResolvedLink<FormAttachment>(file, null, IsUnknown))]);
}
