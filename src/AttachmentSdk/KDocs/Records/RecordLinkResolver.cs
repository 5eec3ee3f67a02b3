using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.KDocs.Api;

namespace AttachmentSdk.KDocs.Records;

/// <summary>
/// Requests the links of one data table's attachments from <c>attachment/urls</c>, and matches the response by their identifying fields,
/// because its order is not specified.
/// </summary>
internal sealed class RecordLinkResolver(IKDocsApi api, string fileToken, TimeProvider clock) : LinkResolver<RecordAttachment>
{
    private const string Advice = "Check the file token, and that the account may see the document.";

    // https://developer.kdocs.cn/server/dbt/attachments.html
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private static readonly FileLayout ByRecord = FileLayout.Parse("{record}/{field}/{name}");

    public override int MaxBatchSize => RecordAttachmentUrlsRequest.AttachmentsMaxItems;

    public override IReadOnlyList<string> LayoutValues => ["sheet", "record", "field"];

    public override string IdentityOf(RecordAttachment reference) => $"kdocs record\n{fileToken}\n{reference.Source}\n{reference.Type}\n{reference.UploadId}";

    public override bool HasFixedContent(RecordAttachment reference) => true;

    public override async Task<IReadOnlyList<ResolvedLink<RecordAttachment>>> ResolveAsync(IReadOnlyList<RecordAttachment> references, CancellationToken cancellationToken = default)
    {
        var askedAt = clock.GetUtcNow();
        var body = new RecordAttachmentUrlsRequest
        {
            Attachments = [.. references.Select(reference => new RecordAttachmentKey { Source = reference.Source, MimeType = reference.Type, Key = reference.UploadId })],
        };
        var response = await api.GetRecordAttachmentUrlsAsync(fileToken, body, cancellationToken).ConfigureAwait(false);
        var data = KDocsResponse.Require(response, Advice);
        var byReference = new Dictionary<(string, string, string?), string?>();
        foreach (var url in (data.Urls ?? []).Where(url => url is not null))
        {
            byReference[(url.Source ?? string.Empty, url.MimeType ?? string.Empty, url.Key)] = url.Url;
        }

        return [.. references.Select(reference => Resolve(reference, byReference, askedAt))];
    }

    private static ResolvedLink<RecordAttachment> Resolve(RecordAttachment reference, Dictionary<(string, string, string?), string?> responses, DateTimeOffset askedAt)
    {
        if (!responses.TryGetValue((reference.Source, reference.Type, reference.UploadId), out var found))
        {
            return new ResolvedLink<RecordAttachment>(reference, null);
        }

        if (found is not { Length: > 0 } url)
        {
            return new ResolvedLink<RecordAttachment>(reference, null, AttachmentKind.WhyWithoutLink(reference));
        }

        return VendorLink.For(reference, () => new DownloadLink(url)
        {
            Id = reference.UploadId,
            FileName = string.IsNullOrWhiteSpace(reference.FileName) ? null : reference.FileName,
            FallbackFileName = reference.UploadId,
            IsPicture = AttachmentKind.IsPicture(reference.Type),
            ExpiresAt = LinkExpiry.Find(url, null) ?? askedAt + Life,
            Place = PlaceOf(reference),
            DefaultLayout = reference.RecordId is null && reference.Field is null ? null : ByRecord,
        });
    }

    private static Dictionary<string, string> PlaceOf(RecordAttachment reference) =>
        new[] { ("sheet", reference.SheetId), ("record", reference.RecordId), ("field", reference.Field) }
            .Where(part => part.Item2 is not null)
            .ToDictionary(part => part.Item1, part => part.Item2!);
}
