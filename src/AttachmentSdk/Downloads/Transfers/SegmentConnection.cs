using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// An additional connection of a segmented transfer: fetches one block after another and writes it to its position. Each block takes a
/// lease of the host, like any download.
/// </summary>
internal sealed class SegmentConnection(TransferContext context, ILinkSource links, SegmentMap map, RemoteObject content, DownloadInstrumentation.Item item, CancellationToken caller)
    : IRetryable<bool>
{
    private bool _isServed = true;

    /// <summary>Gets the number of bytes received so far.</summary>
    public long Received { get; private set; }

    /// <returns>Whether the storage supports range requests.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await context.Retries.RunAsync(this, cancellationToken).ConfigureAwait(false))
            {
                // Until no block is left that is large enough for a request.
            }

            return _isServed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception exception) when (DownloadErrors.IsOfItem(exception, cancellationToken))
        {
            return true; // If the error persists, the main connection gets it too and reports it.
        }
    }

    // A link is renewed for all waiting callers, so only the caller's token cancels the renewal, not this connection's.
    public Task<bool> AttemptAsync(CancellationToken cancellationToken) =>
        links.UseAsync((link, _) => FetchBlockAsync(link, cancellationToken), null, caller);

    public void OnRetry(DownloadException error) => item.OnRetry(error);

    public void OnFailure(DownloadException exception)
    {
        // If the error persists, the main connection reports it.
    }

    /// <returns>Whether there may be another block to fetch.</returns>
    private async Task<bool> FetchBlockAsync(DownloadLink link, CancellationToken cancellationToken)
    {
        // A block is reserved only after a lease was acquired: the main connection may wait for the block while it holds the only other
        // lease.
        using var lease = await context.LimiterFor(link.Uri).AcquireAsync(context.Options.InactivityTimeout, cancellationToken).ConfigureAwait(false);
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

    // Stricter than for the main connection, which has no alternative: a block is accepted only if the response is beyond doubt.
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
