using AttachmentSdk.Diagnostics;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Links;

/// <summary>
/// References that were resolved together and are resolved again together: when one link is about to expire or is refused, the links of
/// all items of the batch that are not done yet are renewed by one call, for all who wait.
/// </summary>
internal sealed class LinkBatch<TReference>(ILinkResolver<TReference> resolver, IReadOnlyList<ResolvedLink<TReference>> resolved, Telemetry telemetry)
{
    // A link is renewed when less than this is left, so that a request on its way does not meet a dead one; but not one that is newer than
    // this: a clock that is off, or links that live for seconds, would cause a call for each file.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(15);

    // After so many renewals in a row that helped nobody, it is not the links' age that is wrong, and each more would only be a call.
    private const int MostInVain = 3;

    private readonly ResolvedLink<TReference>[] _current = [.. resolved];
    private readonly bool[] _isDone = new bool[resolved.Count];
    private readonly bool[] _isRenewed = new bool[resolved.Count];
    private readonly SingleFlight<bool> _renewal = new();
    private int _inVain;
    private long _resolvedAt = telemetry.Clock.GetTimestamp();

    private bool IsVain => Volatile.Read(ref _inVain) >= MostInVain && telemetry.Clock.GetElapsedTime(Volatile.Read(ref _resolvedAt)) < Margin;

    public ILinkSource SourceOf(int index) => new Source(this, index);

    /// <param name="index">The item that is done.</param>
    /// <param name="isRefused">Whether it is because the storage refused its links.</param>
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
        while (!isRenewed && ReferenceEquals(LinkAt(index), stale)); // Joined somebody who found his own link renewed.

        return LinkAt(index);
    }

    private async Task<bool> RenewAllAsync(int index, DownloadLink stale, CancellationToken cancellationToken)
    {
        // Asked here, where one runs at a time: somebody else may have renewed the batch a moment ago.
        if (!ReferenceEquals(LinkAt(index), stale))
        {
            return false;
        }

        var open = Enumerable.Range(0, _current.Length).Where(item => !Volatile.Read(ref _isDone[item]) && LinkAt(item) is not null).ToList();
        List<TReference> references = [.. open.Select(item => resolved[item].Reference)];
        var renewed = await resolver.RenewAsync(references, telemetry, cancellationToken).ConfigureAwait(false);
        for (var position = 0; position < open.Count; position++)
        {
            // Of the others, who did not ask, an old link may still live.
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
        public async ValueTask<DownloadLink> GetAsync(CancellationToken cancellationToken)
        {
            var resolvedAt = Volatile.Read(ref batch._resolvedAt); // Before the link, which must not look newer than it is.
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
