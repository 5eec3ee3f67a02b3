namespace AttachmentSdk.Downloads.Transfers;

/// <summary>A transfer with its retries; what is thrown at the end lists what happened before.</summary>
internal static class RetriedTransfer
{
    public static async Task<bool> RunAsync(Transfer transfer, DownloadOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var earlier = new List<string>();
        var pipeline = RetryPolicy.Create(options.MaxRetries, clock, exception => earlier.Add(exception.Message));
        try
        {
            return await pipeline.ExecuteAsync(async token => await transfer.RunAsync(token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (DownloadException exception)
        {
            exception.Attempts = transfer.Attempts;
            exception.EarlierAttempts = earlier;
            throw;
        }
    }
}
