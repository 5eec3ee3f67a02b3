namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Work that may be tried again after a fault.</summary>
internal interface IRetryable<T>
{
    /// <summary>How many bytes the attempts brought so far.</summary>
    long Received { get; }

    /// <exception cref="DownloadException">This attempt failed.</exception>
    Task<T> AttemptAsync(CancellationToken cancellationToken);

    /// <summary>The work is about to be tried again.</summary>
    void OnRetry(DownloadException error);

    /// <summary>The work is not tried again. The exception may be completed with what is known of the attempts.</summary>
    void OnFailure(DownloadException exception);
}

/// <summary>Tries a download again after a fault that may pass: exponential back-off with jitter, or what the server asked for.</summary>
internal sealed class RetryPolicy(int maxRetries, TimeProvider clock)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    /// <exception cref="DownloadException">The download failed; the exception lists what the attempts before ended with.</exception>
    public async Task<T> RunAsync<T>(IRetryable<T> work, CancellationToken cancellationToken)
    {
        List<string>? earlier = null;
        var received = work.Received;
        for (var retries = 0; ;)
        {
            DownloadException error;
            try
            {
                return await work.AttemptAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (DownloadException exception) when (exception.IsTransient && maxRetries > 0 && (retries < maxRetries || work.Received > received))
            {
                error = exception;
            }
            catch (DownloadException exception)
            {
                exception.EarlierAttempts = earlier ?? [];
                work.OnFailure(exception);
                throw;
            }

            if (retries == maxRetries)
            {
                // The network is bad but the file grows: it gets all its retries again.
                retries = 0;
                received = work.Received;
            }

            (earlier ??= []).Add(error.Message);
            work.OnRetry(error);
            await Task.Delay(error.RetryAfter ?? Backoff(retries++), clock, cancellationToken).ConfigureAwait(false);
        }
    }

    // Between half and one and a half of a delay that doubles: those that failed together do not come back together.
    private static TimeSpan Backoff(int retries)
    {
        var delay = FirstDelay.TotalSeconds * Math.Pow(2, retries) * (0.5 + Random.Shared.NextDouble());
        return TimeSpan.FromSeconds(Math.Min(delay, LongestDelay.TotalSeconds));
    }
}
