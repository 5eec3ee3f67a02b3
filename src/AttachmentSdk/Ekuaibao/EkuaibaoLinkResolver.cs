using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// Requests links from <c>downloadurls</c>, and matches the response to the request by id and key, because its order is not specified.
/// </summary>
internal sealed class EkuaibaoLinkResolver(IEkuaibaoApi api, EkuaibaoClientOptions options) : LinkResolver<AttachmentReference>
{
    internal override LinkResolver<AttachmentReference> For(DownloadOptions download) => options.With(download) is var own && own == options ? this : new EkuaibaoLinkResolver(api, own);

    public override int MaxBatchSize => EkuaibaoApi.GetAttachmentDownloadUrlsMaxItems;

    public override IReadOnlyList<string> LayoutValues => [];

    public override string IdentityOf(AttachmentReference reference) => $"ekuaibao\n{reference.Id}\n{reference.Key}\n{options.UseThumbnails}";

    public override bool HasFixedContent(AttachmentReference reference) => true;

    public override async Task<IReadOnlyList<ResolvedLink<AttachmentReference>>> ResolveAsync(IReadOnlyList<AttachmentReference> references, CancellationToken cancellationToken = default)
    {
        var expiration = (int)options.LinkExpiration.TotalSeconds;
        var body = references.Select(reference => new AttachmentUrlRequest { Id = reference.Id, Key = reference.Key, Expiration = expiration });
        var responses = await api.GetAttachmentDownloadUrlsAsync(body, cancellationToken).ConfigureAwait(false);
        var byReference = new Dictionary<(string?, string?), AttachmentUrl>();
        foreach (var response in responses.Where(response => response is not null))
        {
            byReference[(response.Id, response.Key)] = response;
        }

        return [.. references.Select(reference => Resolve(reference, byReference))];
    }

    private static string? NonBlank(string? url) => string.IsNullOrWhiteSpace(url) ? null : url;

    private ResolvedLink<AttachmentReference> Resolve(AttachmentReference reference, Dictionary<(string?, string?), AttachmentUrl> responses)
    {
        if (!responses.TryGetValue((reference.Id, reference.Key), out var response)
            || (NonBlank(options.UseThumbnails ? response.ThumbUrl : null) ?? NonBlank(response.Url)) is not { } url)
        {
            return new ResolvedLink<AttachmentReference>(reference, null);
        }

        return VendorLink.For(reference, () => AttachmentLink.Create(reference, url, response, replacesThumbnail: options.UseThumbnails && url == response.Url));
    }
}
