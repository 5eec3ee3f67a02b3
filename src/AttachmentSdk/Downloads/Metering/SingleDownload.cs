using AttachmentSdk.Downloads.Batches;

namespace AttachmentSdk.Downloads.Metering;

/// <summary>Tells how the download of a single item ended, whose failure is thrown and not handed out as a result.</summary>
internal static class SingleDownload
{
    public static async Task<DownloadResult<TReference>> RunAsync<TReference>(
        TReference reference, ItemMeter? meter, Func<Task<DownloadResult<TReference>>> download, CancellationToken cancellationToken)
    {
        DownloadResult<TReference> result;
        try
        {
            result = await download().ConfigureAwait(false);
        }
        catch (Exception exception) when (meter is not null && ItemFault.IsExpected(exception, cancellationToken))
        {
            meter.End(ItemFault.ToResult(reference, exception));
            throw;
        }

        meter?.End(result);
        return result;
    }
}
