namespace AttachmentSdk.Downloads.Progress;

/// <summary>Tells how the download of a single item ended, whose failure is thrown and not handed out as a result.</summary>
internal static class SingleDownload
{
    public static async Task<DownloadResult<TReference>> RunAsync<TReference>(
        TReference reference, DownloadWatch watch, Func<ItemWatch, Task<DownloadResult<TReference>>> download, CancellationToken cancellationToken)
    {
        watch.NoteReference();
        watch.NoteLastReference();
        using var item = watch.Start(reference!);
        DownloadResult<TReference> result;
        try
        {
            result = await download(item).ConfigureAwait(false);
        }
        catch (Exception exception) when (ItemFault.IsExpected(exception, cancellationToken))
        {
            item.End(ItemFault.ToResult(reference, exception));
            throw;
        }

        item.End(result);
        return result;
    }
}
