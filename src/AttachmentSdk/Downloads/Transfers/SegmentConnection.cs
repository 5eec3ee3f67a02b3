using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// One further connection of a segmented transfer: fetches block after block and writes them to their place, each with a lease of the
/// host like any download.
/// </summary>
internal sealed class SegmentConnection(TransferContext context, ILinkSource links, SegmentMap map, RemoteObject content, DownloadInstrumentation.Item item, CancellationToken caller)
    : IRetryable<bool>
{
    private bool _isServed = true;

    /// <summary>The bytes that came so far.</summary>
    public long Received { get; private set; }

    /// <returns>Whether the storage hands out blocks at all.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await context.Retries.RunAsync(this, cancellationToken).ConfigureAwait(false))
            {
                // Until nothing is left that is worth a request.
            }

            return _isServed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception exception) when (DownloadErrors.IsOfItem(exception, cancellationToken))
        {
            return true; // The front meets what is wrong, if it is of importance, and reports it.
        }
    }

    // A link is renewed for all who wait for it, so it is not this connection's end that may break it off.
    public Task<bool> AttemptAsync(CancellationToken cancellationToken) =>
        links.UseAsync((link, _) => FetchBlockAsync(link, cancellationToken), caller);

    public void OnRetry(DownloadException error) => item.OnRetry(error);

    public void OnFailure(DownloadException exception)
    {
        // The front reports it, if it is of importance.
    }

    /// <returns>Whether there may be more to fetch.</returns>
    private async Task<bool> FetchBlockAsync(DownloadLink link, CancellationToken cancellationToken)
    {
        // A block is claimed by who has a lease already: the front may wait for the block, and it may hold the only other one.
        using var lease = await context.LimiterFor(link.Uri).AcquireAsync(cancellationToken).ConfigureAwait(false);
        if (map.TryReserve() is not { } pending)
        {
            return false;
        }

        try
        {
            var resume = new ResumePoint(pending.Block.From, content, pending.Block.To);
            using var response = await StorageResponse.OpenAsync(context, lease, link, resume, cancellationToken).ConfigureAwait(false);
            _isServed = IsBlock(response, pending);
            return _isServed && await CopyAsync(response, pending).ConfigureAwait(false);
        }
        finally
        {
            map.Release(pending);
        }
    }

    // Stricter than for the front: it has no other way, a block is only fetched where nothing is in doubt.
    private bool IsBlock(StorageResponse response, PendingRange pending) =>
        response.Kind == ResponseKind.Rest
        && response.Message.Content.Headers.ContentRange is { } range && range.To < pending.Block.To && range.Length == content.Length
        && response.Content.ETag == content.ETag;

    private async Task<bool> CopyAsync(StorageResponse response, PendingRange pending)
    {
        int filled;
        while (pending.Missing > 0 && (filled = await response.ReadAsync(context.Bandwidth?.LargestRead).ConfigureAwait(false)) > 0)
        {
            var count = (int)Math.Min(filled, pending.Missing);
            if (!map.Write(pending, response.Block.Array!, count))
            {
                return false;
            }

            Received += count;
            item.OnReceived(count);
            if (context.Bandwidth is { } bandwidth)
            {
                await bandwidth.TakeAsync(count, response.CancellationToken).ConfigureAwait(false);
            }
        }

        DownloadErrors.RequireLength(pending.Block.Length, pending.Fetched.Length);
        return true;
    }
}
