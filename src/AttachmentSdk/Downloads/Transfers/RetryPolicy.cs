namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Work that can be retried after an error.</summary>
internal interface IRetryable<T>
{
    /// <summary>Gets the number of bytes that all attempts have received.</summary>
    long Received { get; }

    /// <exception cref="DownloadException">This attempt failed.</exception>
    Task<T> AttemptAsync(CancellationToken cancellationToken);

    /// <summary>Called before a retry.</summary>
    void OnRetry(DownloadException error);

    /// <summary>Called if the work is not retried. The exception can be completed with information about the attempts.</summary>
    void OnFailure(DownloadException exception);
}

/// <summary>
/// Retries a download after a transient error: after an exponential back-off with jitter, or after the time that the server requests.
/// </summary>
internal sealed class RetryPolicy(int maxRetries, TimeProvider clock, long minBytesPerSecond = 0)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    /// <exception cref="DownloadException">The download failed. The exception lists the outcomes of the earlier attempts.</exception>
    public async Task<T> RunAsync<T>(IRetryable<T> work, CancellationToken cancellationToken)
    {
        List<string>? earlier = null;
        var (received, since) = (work.Received, clock.GetTimestamp());
        for (var retries = 0; ;)
        {
            DownloadException error;
            try
            {
                return await work.AttemptAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (DownloadException exception) when (exception is { IsTransient: true, IsWorthRetryingNow: true } && maxRetries > 0 && (retries < maxRetries || HasProgress(work.Received - received, since)))
            {
                error = exception;
            }
            catch (DownloadException exception)
            {
                exception.Requests.Earlier = earlier ?? [];
                work.OnFailure(exception);
                throw;
            }

            if (retries == maxRetries)
            {
                // The network is unreliable but the download makes progress: it has all its retries again.
                retries = 0;
                (received, since) = (work.Received, clock.GetTimestamp());
            }

            (earlier ??= []).Add(error.Message);
            work.OnRetry(error);
            await Task.Delay(error.RetryAfter ?? Backoff(retries++), clock, cancellationToken).ConfigureAwait(false);
        }
    }

    // A storage that sends a few bytes with each connection must not hold the download for ever.
    private bool HasProgress(long received, long since) => received > 0 && received >= minBytesPerSecond * clock.GetElapsedTime(since).TotalSeconds;

    // Between half and one and a half of a delay that doubles, so that downloads that failed together are not retried together.
    public static TimeSpan Backoff(int retries)
    {
        var delay = FirstDelay.TotalSeconds * Math.Pow(2, retries) * (0.5 + Random.Shared.NextDouble());
        return TimeSpan.FromSeconds(Math.Min(delay, LongestDelay.TotalSeconds));
    }
}
