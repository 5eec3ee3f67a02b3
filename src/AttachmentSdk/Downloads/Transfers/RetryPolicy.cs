using Polly;
using Polly.Retry;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Tries a download again after a fault that may pass: exponential back-off with jitter, or what the server asked for.</summary>
internal sealed class RetryPolicy
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private static readonly ResiliencePropertyKey<Action<DownloadException>> NoteRetry = new("note retry");

    private readonly ResiliencePipeline _pipeline;

    private RetryPolicy(ResiliencePipeline pipeline) => _pipeline = pipeline;

    public static RetryPolicy For(DownloadOptions options, TimeProvider clock) =>
        new(options.MaxRetries == 0 ? ResiliencePipeline.Empty : Create(options.MaxRetries, clock));

    /// <returns>Whether the file was wanted and is complete.</returns>
    /// <exception cref="DownloadException">The download failed; the exception lists what happened before.</exception>
    public async Task<bool> RunAsync(Transfer transfer, CancellationToken cancellationToken)
    {
        var earlier = new List<string>();
        try
        {
            return await RunAsync(transfer.RunAsync, () => transfer.Length, Note, cancellationToken).ConfigureAwait(false);
        }
        catch (DownloadException exception)
        {
            exception.Attempts = transfer.Attempts;
            exception.EarlierAttempts = earlier;
            exception.RequestId = transfer.RequestId;
            throw;
        }

        void Note(DownloadException fault)
        {
            earlier.Add(fault.Message);
            transfer.Watch.NoteRetry(fault);
        }
    }

    /// <summary>Does something again after a fault that may pass.</summary>
    /// <param name="attempt">What to do.</param>
    /// <param name="received">How many bytes it has brought so far.</param>
    /// <param name="noteRetry">Told what went wrong, each time before it is done again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<bool> RunAsync(Func<CancellationToken, Task<bool>> attempt, Func<long> received, Action<DownloadException> noteRetry, CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = received();
            try
            {
                return await RunOnceAsync(attempt, noteRetry, cancellationToken).ConfigureAwait(false);
            }
            catch (DownloadException exception) when (exception.IsTransient && received() > before && !ReferenceEquals(_pipeline, ResiliencePipeline.Empty))
            {
                // The network is bad but the file grows: it gets all its retries again.
                noteRetry(exception);
            }
        }
    }

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
                    arguments.Context.Properties.GetValue(NoteRetry, _ => { })((DownloadException)arguments.Outcome.Exception!);
                    return default;
                },
            })
            .Build();

    private async Task<bool> RunOnceAsync(Func<CancellationToken, Task<bool>> attempt, Action<DownloadException> noteRetry, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(NoteRetry, noteRetry);
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (current, state) => await state(current.CancellationToken).ConfigureAwait(false),
                context,
                attempt).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
