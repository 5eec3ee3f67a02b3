using AttachmentSdk.Diagnostics;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Links;

/// <summary>
/// References that are resolved together and renewed together: when one link is about to expire or is refused, one call renews the links of
/// all unfinished items of the batch, for all waiting callers.
/// </summary>
internal sealed class LinkBatch<TReference>(LinkResolver<TReference> resolver, IReadOnlyList<ResolvedLink<TReference>> resolved, Telemetry telemetry)
{
    // A link is renewed when less than this time is left, so that it does not expire during its request. A link that is newer than this is
    // not renewed: a wrong clock, or links that are valid for seconds, would cause a call for each file.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(15);

    // After this number of consecutive renewals without success, the cause is not the age of the links, and further renewals would only add
    // calls.
    private const int MostInVain = 3;

    private readonly ResolvedLink<TReference>[] _current = [.. resolved];
    private readonly bool[] _isDone = new bool[resolved.Count];
    private readonly bool[] _isRenewed = new bool[resolved.Count];
    private readonly SingleFlight<bool> _renewal = new();
    private int _inVain;
    private long _resolvedAt = telemetry.Clock.GetTimestamp();

    private bool IsVain => Volatile.Read(ref _inVain) >= MostInVain && telemetry.Clock.GetElapsedTime(Volatile.Read(ref _resolvedAt)) < Margin;

    public ILinkSource SourceOf(int index) => new Source(this, index);

    /// <param name="index">The index of the item that is done.</param>
    /// <param name="isRefused">Whether the item is done because the storage refused its links.</param>
    public void MarkDone(int index, bool isRefused)
    {
        Volatile.Write(ref _isDone[index], true);
        if (!Volatile.Read(ref _isRenewed[index]))
        {
            return;
        }

        if (isRefused)
        {
            Interlocked.Increment(ref _inVain);
        }
        else
        {
            Volatile.Write(ref _inVain, 0);
        }
    }

    private async Task<DownloadLink?> RenewAsync(int index, DownloadLink stale, CancellationToken cancellationToken)
    {
        bool isRenewed;
        do
        {
            isRenewed = await _renewal.RunAsync(() => RenewAllAsync(index, stale, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        while (!isRenewed && ReferenceEquals(LinkAt(index), stale)); // The joined renewal had found its own link renewed already.

        return LinkAt(index);
    }

    private async Task<bool> RenewAllAsync(int index, DownloadLink stale, CancellationToken cancellationToken)
    {
        // Checked here, where only one renewal runs at a time: another item may have renewed the batch already.
        if (!ReferenceEquals(LinkAt(index), stale))
        {
            return false;
        }

        var open = Enumerable.Range(0, _current.Length).Where(item => !Volatile.Read(ref _isDone[item]) && LinkAt(item) is not null).ToList();
        List<TReference> references = [.. open.Select(item => resolved[item].Reference)];
        var renewed = await resolver.RenewAsync(references, telemetry, cancellationToken).ConfigureAwait(false);
        for (var position = 0; position < open.Count; position++)
        {
            // The old link of another item, which did not request a renewal, may still be valid.
            if (renewed[position].IsFound || open[position] == index)
            {
                Volatile.Write(ref _current[open[position]], renewed[position]);
            }
        }

        Volatile.Write(ref _resolvedAt, telemetry.Clock.GetTimestamp());
        return true;
    }

    private DownloadLink? LinkAt(int index) => Volatile.Read(ref _current[index]).Link;

    private bool IsAboutToExpire(DownloadLink link, long resolvedAt) =>
        link.ExpiresAt is { } end && end - telemetry.Clock.GetUtcNow() < Margin && telemetry.Clock.GetElapsedTime(resolvedAt) >= Margin;

    private sealed class Source(LinkBatch<TReference> batch, int index) : ILinkSource
    {
        public bool UsesOriginal { get; set; } = batch.LinkAt(index)?.ReplacesThumbnail == true;

        public async ValueTask<DownloadLink> GetAsync(CancellationToken cancellationToken)
        {
            var resolvedAt = Volatile.Read(ref batch._resolvedAt); // Read before the link, so that the link does not seem newer than it is.
            var link = batch.LinkAt(index);
            if (link is not null && batch.IsAboutToExpire(link, resolvedAt))
            {
                link = await batch.RenewAsync(index, link, cancellationToken).ConfigureAwait(false);
            }

            return link ?? throw (Volatile.Read(ref batch._current[index]) is { Error: not null } item
                ? item.ToException()
                : new DownloadException(DownloadErrorCode.NotFound, "The vendor has no link for this reference any more."));
        }

        public async Task<DownloadLink?> RenewAsync(DownloadLink refused, CancellationToken cancellationToken)
        {
            if (ReferenceEquals(batch.LinkAt(index), refused) && batch.IsVain)
            {
                return null;
            }

            var link = await batch.RenewAsync(index, refused, cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref batch._isRenewed[index], true);
            return ReferenceEquals(link, refused) ? null : link;
        }
    }
}
