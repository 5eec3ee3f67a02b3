using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>One further connection: fetches block after block, each behind the host's gate like any download.</summary>
internal sealed class SegmentConnection(TransferContext context, ILinkSource links, PartTail tail, RemoteObject content, ItemWatch watch, CancellationToken caller)
{
    private readonly BlockRequest _request = new(context, tail, content, watch);

    /// <returns>Whether the storage hands out blocks at all.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await context.Retries.RunAsync(FetchNextAsync, () => _request.Fetched, watch.NoteRetry, cancellationToken).ConfigureAwait(false))
            {
                // Until nothing is left that is worth a request.
            }

            return _request.IsServed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception exception) when (ItemFault.IsExpected(exception, cancellationToken))
        {
            return true; // The front meets what is wrong, if it is of importance, and says so.
        }
    }

    // A link is renewed for all who wait for it, so it is not this connection's end that may break it off.
    private Task<bool> FetchNextAsync(CancellationToken cancellationToken) =>
        links.UseAsync((link, _) => FetchBlockAsync(link, cancellationToken), caller);

    /// <returns>Whether there may be more to fetch.</returns>
    private async Task<bool> FetchBlockAsync(DownloadLink link, CancellationToken cancellationToken)
    {
        // A block is claimed by who has a place already: the front may wait for the block, and it may hold the only other place.
        using var pass = await context.GateFor(link.Uri).EnterAsync(cancellationToken).ConfigureAwait(false);
        if (tail.TryClaim() is not { } claim)
        {
            return false;
        }

        try
        {
            var isUseful = await _request.RunAsync(link, claim, cancellationToken).ConfigureAwait(false);
            pass.NoteSuccess();
            return isUseful;
        }
        catch (DownloadException exception) when (exception.StatusCode is 429 or 503)
        {
            pass.NoteTooBusy();
            throw;
        }
        finally
        {
            tail.Release(claim);
        }
    }
}
