using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk;

/// <summary>The operations on attachments, for one kind of reference.</summary>
/// <typeparam name="TReference">The type that names an attachment.</typeparam>
/// <param name="downloader">The downloader, which the collection does not dispose.</param>
/// <param name="resolver">Resolves the links of this kind.</param>
internal sealed class AttachmentCollection<TReference>(AttachmentDownloader downloader, ILinkResolver<TReference> resolver)
    where TReference : notnull
{
    public IAsyncEnumerable<ResolvedLink<TReference>> ResolveLinksAsync(IEnumerable<TReference> references, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(references);
        return ResolveLinksAsync(References.From(references), cancellationToken);
    }

    public IAsyncEnumerable<ResolvedLink<TReference>> ResolveLinksAsync(IAsyncEnumerable<TReference> references, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(references);
        return downloader.ResolveManyAsync(resolver, references, cancellationToken);
    }

    public Task<DownloadResult<TReference>> DownloadAsync(TReference reference, string folder, DownloadOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return downloader.DownloadOneAsync(resolver, reference, folder, options, cancellationToken);
    }

    public Task<DownloadResult<TReference>> DownloadAsync(TReference reference, Stream destination, DownloadOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return downloader.DownloadOneAsync(resolver, reference, destination, options, cancellationToken);
    }

    public Task<Stream> OpenReadAsync(TReference reference, DownloadOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return downloader.OpenReadAsync(resolver, reference, options, cancellationToken);
    }

    public IAsyncEnumerable<DownloadResult<TReference>> DownloadManyAsync(IEnumerable<TReference> references, string folder, DownloadOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(references);
        return DownloadManyAsync(References.From(references), folder, options, cancellationToken);
    }

    public IAsyncEnumerable<DownloadResult<TReference>> DownloadManyAsync(IAsyncEnumerable<TReference> references, string folder, DownloadOptions? options, CancellationToken cancellationToken) =>
        downloader.DownloadManyAsync(resolver, references, folder, options, cancellationToken);
}
