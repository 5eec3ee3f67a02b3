using System.Globalization;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.KDocs.Api;

namespace AttachmentSdk.KDocs;

/// <summary>
/// Requests the links of one document from <c>pictures/urls</c>, and matches the response by key and tag, because its order is not
/// specified.
/// </summary>
internal sealed class KDocsLinkResolver(IKDocsApi api, string fileToken, TimeProvider clock) : LinkResolver<PictureReference>
{
    // The page states no limit for this call; the one for data tables documents 100. An inference, on the safe side.
    private const int AssumedLimit = 100;

    // Links to local pictures are valid for 5 minutes and links to attachments for 10, and the response does not distinguish them.
    // https://developer.kdocs.cn/server/et/pics.html
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(5);

    private static readonly FileLayout ByCell = FileLayout.Parse("{sheet}/{cell}-{name}");

    private const string Advice = "Check the file token, and that the account may see the document.";

    public override int MaxBatchSize => AssumedLimit;

    public override IReadOnlyList<string> LayoutValues => ["sheet", "cell"];

    public override string IdentityOf(PictureReference reference) => $"kdocs\n{fileToken}\n{reference.PicKey}\n{reference.Tag}";

    public override bool HasFixedContent(PictureReference reference) => true;

    public override async Task<IReadOnlyList<ResolvedLink<PictureReference>>> ResolveAsync(IReadOnlyList<PictureReference> references, CancellationToken cancellationToken = default)
    {
        var askedAt = clock.GetUtcNow();
        var body = new PictureUrlsRequest { Pics = [.. references.Select(reference => new PictureKey { PicKey = reference.PicKey, Tag = reference.Tag })] };
        var response = await api.GetPictureUrlsAsync(fileToken, body, cancellationToken).ConfigureAwait(false);
        var data = KDocsResponse.Require(response, Advice);
        var byReference = new Dictionary<(string?, string?), string?>();
        foreach (var url in (data.Urls ?? []).Where(url => url is not null))
        {
            byReference[(url.PicKey, url.Tag)] = url.PicUrl;
        }

        return [.. references.Select(reference => Resolve(reference, byReference, askedAt))];
    }

    private static ResolvedLink<PictureReference> Resolve(PictureReference reference, Dictionary<(string?, string?), string?> responses, DateTimeOffset askedAt)
    {
        if (!responses.TryGetValue((reference.PicKey, reference.Tag), out var found) || found is not { Length: > 0 } url)
        {
            return new ResolvedLink<PictureReference>(reference, null);
        }

        return VendorLink.For(reference, () => new DownloadLink(url)
        {
            Id = reference.PicKey,
            FileName = string.IsNullOrWhiteSpace(reference.FileName) ? null : reference.FileName,
            FallbackFileName = reference.PicKey,
            IsPicture = true,
            Place = PlaceOf(reference),
            DefaultLayout = reference.Cell is null ? null : ByCell,
            ExpiresAt = LinkExpiry.Find(url, null) ?? askedAt + ShortestLife,
        });
    }

    private static Dictionary<string, string> PlaceOf(PictureReference reference)
    {
        var place = new Dictionary<string, string>();
        if ((reference.SheetName ?? reference.SheetIndex?.ToString(CultureInfo.InvariantCulture)) is { } sheet)
        {
            place["sheet"] = sheet;
        }

        if (reference.Cell is { } cell)
        {
            place["cell"] = cell;
        }

        return place;
    }
}
