using System.Runtime.ExceptionServices;
using Polly;
using Polly.Retry;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Tries a download again after a fault that may pass: exponential back-off with jitter, or what the server asked for.</summary>
internal sealed class RetryPolicy
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private static readonly ResiliencePropertyKey<List<string>> EarlierAttempts = new("earlier attempts");
    private static readonly ResiliencePropertyKey<ExceptionDispatchInfo?> FirstFault = new("first fault");

    private readonly ResiliencePipeline _pipeline;

    private RetryPolicy(ResiliencePipeline pipeline) => _pipeline = pipeline;

    public static RetryPolicy For(DownloadOptions options, TimeProvider clock) =>
        new(options.MaxRetries == 0 ? ResiliencePipeline.Empty : Create(options.MaxRetries, clock));

    /// <returns>Whether the file was wanted and is complete.</returns>
    /// <exception cref="DownloadException">The download failed; the exception lists what happened before.</exception>
    public async Task<bool> RunAsync(Transfer transfer, CancellationToken cancellationToken)
    {
        var earlier = new List<string>();
        while (true)
        {
            var before = transfer.Length;
            try
            {
                return await RunOnceAsync(transfer, earlier, cancellationToken).ConfigureAwait(false);
            }
            catch (DownloadException exception) when (exception.IsTransient && transfer.Length > before && !ReferenceEquals(_pipeline, ResiliencePipeline.Empty))
            {
                // The network is bad but the file grows: it gets all its retries again.
                earlier.Add(exception.Message);
            }
            catch (DownloadException exception)
            {
                exception.Attempts = transfer.Attempts;
                exception.EarlierAttempts = earlier;
                throw;
            }
        }
    }

    /// <summary>Does something again after a fault that may pass.</summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(static async (state, token) => await state(token).ConfigureAwait(false), work, cancellationToken).ConfigureAwait(false);

    private static ResiliencePipeline Create(int maxRetries, TimeProvider clock) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
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
                    arguments.Context.Properties.GetValue(EarlierAttempts, []).Add(arguments.Outcome.Exception!.Message);
                    return default;
                },
            })
            .Build();

    private async Task<bool> RunOnceAsync(Transfer transfer, List<string> earlier, CancellationToken cancellationToken)
    {
        DownloadException fault;
        try
        {
            // Most files need one attempt, and it is made without what only the others need.
            return await transfer.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DownloadException exception) when (exception.IsTransient)
        {
            fault = exception;
        }

        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(EarlierAttempts, earlier);
        context.Properties.Set(FirstFault, ExceptionDispatchInfo.Capture(fault));
        try
        {
            return await _pipeline.ExecuteAsync(AttemptAsync, context, transfer).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // The first attempt is over when the pipeline begins; it is told how that ended.
    private static async ValueTask<bool> AttemptAsync(ResilienceContext context, Transfer transfer)
    {
        var fault = context.Properties.GetValue(FirstFault, null);
        context.Properties.Set(FirstFault, null);
        fault?.Throw();
        return await transfer.RunAsync(context.CancellationToken).ConfigureAwait(false);
    }
}
