using System.Runtime.ExceptionServices;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Passes one file to the caller's consumer while it is downloaded. If bytes that the consumer has already must be replaced, it gets a fresh
/// content.
/// </summary>
internal sealed class ContentConsumer<TReference>(
    TransferContext context, ILinkSource links, DownloadInstrumentation.Item item, Func<TReference, AttachmentContent, CancellationToken, Task> consumer)
{
    /// <exception cref="DownloadException">The download or the consumer failed.</exception>
    public async Task<DownloadResult<TReference>> RunAsync(TReference reference, CancellationToken cancellationToken)
    {
        for (var restarts = 0; ; restarts++)
        {
            try
            {
                return await ConsumeAsync(reference, cancellationToken).ConfigureAwait(false);
            }
            catch (DownloadException exception) when (exception.NeedsFreshStart && restarts < context.Options.MaxRetries)
            {
                item.OnRetry(exception);
            }

            await Task.Delay(RetryPolicy.Backoff(restarts), context.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<DownloadResult<TReference>> ConsumeAsync(TReference reference, CancellationToken cancellationToken)
    {
        var stream = await DownloadStream.OpenAsync((sink, closing) => DownloadAsync(reference, sink, closing), cancellationToken).ConfigureAwait(false);
        using var content = stream.ToContent();
        try
        {
            Exception? failure;
            using (cancellationToken.Register(stream.Cancel)) // The consumer may not observe the token itself.
            {
                failure = await RunConsumerAsync(reference, content, cancellationToken).ConfigureAwait(false);
            }

            if (stream.Error is { } error)
            {
                ExceptionDispatchInfo.Capture(error).Throw(); // What the consumer threw is a consequence.
            }

            if (failure is not null)
            {
                throw DownloadErrors.OfConsumer(failure);
            }
        }
        finally
        {
            await stream.CloseAsync().ConfigureAwait(false);
        }

        return new DownloadResult<TReference>(
            reference, DownloadStatus.Downloaded, length: content.Position, attempts: stream.Attempts, checksums: stream.Checksums, isVerified: stream.IsVerified, replacesThumbnail: links.UsesOriginal);
    }

    private async Task<Exception?> RunConsumerAsync(TReference reference, AttachmentContent content, CancellationToken cancellationToken)
    {
        try
        {
            await consumer(reference, content, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return exception;
        }
    }

    private async Task<DownloadResult<TReference>> DownloadAsync(TReference reference, IContentSink sink, CancellationToken cancellationToken)
    {
        var download = new ContentDownload(context, links, sink, item);
        await using var end = download.ConfigureAwait(false);
        return await download.RunAsync(reference, cancellationToken).ConfigureAwait(false);
    }
}
