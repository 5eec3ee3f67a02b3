namespace AttachmentSdk.Downloads;

/// <summary>
/// Work that ends together: a worker that died of what is no item's fault, such as the caller's own progress callback, would leave the
/// others waiting for it.
/// </summary>
internal static class AllOrNone
{
    public static async Task RunAsync(Func<CancellationToken, Task> work, CancellationTokenSource stop)
    {
        try
        {
            await work(stop.Token).ConfigureAwait(false);
        }
        catch (Exception)
        {
            await CancelAsync(stop).ConfigureAwait(false);
            throw;
        }
    }

    public static Task CancelAsync(CancellationTokenSource source)
    {
#if NET
        return source.CancelAsync();
#else
        source.Cancel();
        return Task.CompletedTask;
#endif
    }
}
