using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Batches;

/// <summary>
/// References that were resolved together and are resolved again together: when one link is about to expire or is refused, the links of
/// all items of the batch that are not done yet are renewed by one call, for all who wait.
/// </summary>
internal sealed class LinkBatch<TReference>(ILinkResolver<TReference> resolver, IReadOnlyList<ResolvedLink<TReference>> resolved, TimeProvider clock)
{
    // A link is renewed when less than this is left, so that a request on its way does not meet a dead one; but not one that is newer than
    // this: a clock that is off, or links that live for seconds, would cause a call for each file.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(15);

    private readonly DownloadLink?[] _links = [.. resolved.Select(item => item.Link)];
    private readonly bool[] _isDone = new bool[resolved.Count];
    private readonly SingleFlight<bool> _renewal = new();
    private long _resolvedAt = clock.GetTimestamp();

    public ILinkSource SourceOf(int index) => new Source(this, index);

    public void MarkDone(int index) => Volatile.Write(ref _isDone[index], true);

    private async Task<DownloadLink?> RenewAsync(int index, DownloadLink stale, CancellationToken cancellationToken)
    {
        await _renewal.RunAsync(() => RenewAllAsync(index, stale, cancellationToken), cancellationToken).ConfigureAwait(false);
        return Volatile.Read(ref _links[index]);
    }

    private async Task<bool> RenewAllAsync(int index, DownloadLink stale, CancellationToken cancellationToken)
    {
        // Asked here, where one runs at a time: somebody else may have renewed the batch a moment ago.
        if (!ReferenceEquals(Volatile.Read(ref _links[index]), stale))
        {
            return false;
        }

        var open = Enumerable.Range(0, _links.Length).Where(item => !Volatile.Read(ref _isDone[item]) && Volatile.Read(ref _links[item]) is not null).ToList();
        var renewed = await resolver.ResolveAsync([.. open.Select(item => resolved[item].Reference)], cancellationToken).ConfigureAwait(false);
        for (var position = 0; position < open.Count; position++)
        {
            Volatile.Write(ref _links[open[position]], renewed[position].Link);
        }

        Volatile.Write(ref _resolvedAt, clock.GetTimestamp());
        return true;
    }

    private bool IsAboutToExpire(DownloadLink link, long resolvedAt) =>
        link.ExpiresAt is { } end && end - clock.GetUtcNow() < Margin && clock.GetElapsedTime(resolvedAt) >= Margin;

    private sealed class Source(LinkBatch<TReference> batch, int index) : ILinkSource
    {
        public async Task<DownloadLink> GetAsync(CancellationToken cancellationToken)
        {
            var resolvedAt = Volatile.Read(ref batch._resolvedAt); // Before the link, which must not look newer than it is.
            var link = Volatile.Read(ref batch._links[index]);
            if (link is not null && batch.IsAboutToExpire(link, resolvedAt))
            {
                link = await batch.RenewAsync(index, link, cancellationToken).ConfigureAwait(false);
            }

            return link ?? throw new DownloadException(DownloadErrorCode.NotFound, "The vendor has no link for this reference any more.");
        }

        public Task<DownloadLink?> RenewAsync(DownloadLink refused, CancellationToken cancellationToken) => batch.RenewAsync(index, refused, cancellationToken);
    }
}
