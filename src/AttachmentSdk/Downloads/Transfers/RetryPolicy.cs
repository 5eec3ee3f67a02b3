using Polly;
using Polly.Retry;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Tries a download again after a fault that may pass: exponential back-off with jitter, or what the server asked for.</summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    public static ResiliencePipeline Create(int maxRetries, TimeProvider clock, Action<Exception> onRetry)
    {
        if (maxRetries == 0)
        {
            return ResiliencePipeline.Empty;
        }

        return new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = maxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,
                ShouldHandle = new PredicateBuilder().Handle<DownloadException>(exception => exception.IsTransient),
                DelayGenerator = arguments => new ValueTask<TimeSpan?>((arguments.Outcome.Exception as DownloadException)?.RetryAfter),
                OnRetry = arguments =>
                {
                    onRetry(arguments.Outcome.Exception!);
                    return default;
                },
            })
            .Build();
    }
}
