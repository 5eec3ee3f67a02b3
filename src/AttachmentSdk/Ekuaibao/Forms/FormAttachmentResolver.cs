using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>
/// Uses the links that came with a form's files while they are valid. New links are requested with the call that fits the known data of the
/// file: by id and key, by the invoice's id, or by listing its form again.
/// </summary>
internal sealed class FormAttachmentResolver(IEkuaibaoApi api, EkuaibaoLinkResolver references, FormListing listing, EkuaibaoClientOptions options)
    : LinkResolver<FormAttachment>
{
    // A link with less time left is not used.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private static readonly DownloadError IsForm = new(DownloadErrorCode.Unavailable, "This is a whole form and no file; list its files.");

    private readonly FormLinkWays _ways = new(api, references, listing, options);

    internal override LinkResolver<FormAttachment> For(DownloadOptions download) =>
        options.With(download) is var own && own == options ? this : new FormAttachmentResolver(api, (EkuaibaoLinkResolver)references.For(download), listing, own);

    public override int MaxBatchSize => Math.Min(references.MaxBatchSize, FormListing.MaxForms);

    public override IReadOnlyList<string> LayoutValues => ["form", "kind"];

    public override string IdentityOf(FormAttachment reference) => reference switch
    {
        // A form can have several errors, each of which is reported.
        { Error: { } error } => $"form\n{reference.FlowId}\n{reference.FormCode}\n{error.Code}\n{error.Message}",
        { FlowId: null, FormCode: null, Reference: { } plain } => references.IdentityOf(plain),
        { Reference: { } known } => $"form\n{reference.FlowId ?? reference.FormCode}\n{references.IdentityOf(known)}",
        _ => $"form\n{reference.FlowId ?? reference.FormCode}\n{reference.InvoiceId ?? reference.Key ?? reference.Path}\n{options.UseThumbnails}",
    };

    // The file at a place of a form can be replaced.
    public override bool HasFixedContent(FormAttachment reference) => reference.Reference is not null || reference.InvoiceId is not null;

    public override Task<IReadOnlyList<ResolvedLink<FormAttachment>>> ResolveAsync(IReadOnlyList<FormAttachment> references, CancellationToken cancellationToken = default) =>
        ResolveAsync(references, mayUseOwnLink: true, cancellationToken);

    public override Task<IReadOnlyList<ResolvedLink<FormAttachment>>> RenewAsync(IReadOnlyList<FormAttachment> references, CancellationToken cancellationToken = default) =>
        ResolveAsync(references, mayUseOwnLink: false, cancellationToken);

    private async Task<IReadOnlyList<ResolvedLink<FormAttachment>>> ResolveAsync(IReadOnlyList<FormAttachment> files, bool mayUseOwnLink, CancellationToken cancellationToken)
    {
        var results = files.Select(file => WithoutCall(file, mayUseOwnLink)).ToArray();
        var ways = Enumerable.Range(0, files.Count).Where(index => results[index] is null).GroupBy(index => _ways.For(files[index])).ToList();
        foreach (var way in ways)
        {
            List<int> indexes = [.. way];
            List<FormAttachment> asked = [.. indexes.Select(index => files[index])];
            var isWhole = asked.Count == files.Count;
            var responses = await AskAsync(way.Key, asked, isWhole, cancellationToken).ConfigureAwait(false);
            for (var position = 0; position < asked.Count; position++)
            {
                results[indexes[position]] = responses[position];
            }
        }

        return [.. results.Select(result => result!)];
    }

    /// <param name="way">The call to use.</param>
    /// <param name="files">The files to request links for.</param>
    /// <param name="isWhole">
    /// Whether these are all files. In that case an error is thrown; otherwise it is the error of these files, and the others keep their
    /// links.
    /// </param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    private static async Task<IReadOnlyList<ResolvedLink<FormAttachment>>> AskAsync(FormLinkWays.Way way, List<FormAttachment> files, bool isWhole, CancellationToken cancellationToken)
    {
        try
        {
            return await way(files, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!isWhole && FormErrors.IsOfTheForms(exception, cancellationToken))
        {
            return [.. files.Select(file => new ResolvedLink<FormAttachment>(file, null, DownloadError.From(exception)))];
        }
    }

    /// <returns><see langword="null"/> if a call is necessary.</returns>
    private ResolvedLink<FormAttachment>? WithoutCall(FormAttachment file, bool mayUseOwnLink)
    {
        if ((file.Error ?? (file.Kind == FormAttachmentKind.Form ? IsForm : null)) is { } error)
        {
            file.IsErrorReported = true;
            return new ResolvedLink<FormAttachment>(file, null, error);
        }

        if (!mayUseOwnLink || NeedsHeadersOrThumbnail(file) || file.Url is not { Length: > 0 } url)
        {
            return null;
        }

        var own = FormLink.For(file, url, file.FileName, file.UrlAskedAt);
        return own.Link?.ExpiresAt - options.TimeProvider.GetUtcNow() > Margin ? own : null;
    }

    // The form's list has neither the headers that the link of such a file needs, nor thumbnails.
    private bool NeedsHeadersOrThumbnail(FormAttachment file) =>
        (options.UseThumbnails && (file.Reference is not null || file.InvoiceId is not null))
        || (file.Reference is not null && DingTalkDriveKey.IsDingTalkDrive(file.Key));
}
