using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Moves the bytes of one file to a stream, which has no name that the file could exist under.</summary>
internal sealed class StreamTransfer(TransferContext context, ILinkSource links, IByteSink sink, DownloadInstrumentation.Item item)
    : Transfer(context, links, sink, item), IRetryable<bool>
{
    /// <summary>Opens, copies and verifies in one step. The beginning is checked before the stream receives it.</summary>
    /// <exception cref="DownloadException">This attempt failed.</exception>
    public async Task<bool> AttemptAsync(CancellationToken cancellationToken)
    {
        using (var response = await OpenAsync(cancellationToken).ConfigureAwait(false))
        {
            if (response is not null)
            {
                await response.ReadAsync(Context.Bandwidth?.LargestRead).ConfigureAwait(false);
                if (response.Kind == ResponseKind.Whole)
                {
                    Context.CheckBeginning(response.Link, response.Content, response.Block, IsKnown);
                }

                await CopyAsync(response).ConfigureAwait(false);
            }
        }

        Verify();
        return true;
    }

    public void OnRetry(DownloadException error) => Item.OnRetry(error);
}
