namespace AttachmentSdk.Http;

/// <summary>Provides a token that is cancelled when the caller cancels, or after a time without activity.</summary>
internal sealed class InactivityTimeout : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly ITimer _timer;

    public InactivityTimeout(TimeSpan limit, TimeProvider clock, CancellationToken caller)
    {
        Limit = limit;
        Caller = caller;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);

        // The source as the timer's state lets a clock distinguish this time limit from a delay.
        _timer = clock.CreateTimer(Fire, _source, limit, Timeout.InfiniteTimeSpan);
    }

    public TimeSpan Limit { get; }

    public CancellationToken Token => _source.Token;

    /// <summary>Gets a token that is cancelled only when the caller cancels.</summary>
    public CancellationToken Caller { get; }

    public bool HasFired => _source.IsCancellationRequested && !Caller.IsCancellationRequested;

    /// <summary>Restarts the timeout after activity.</summary>
    public void Reset() => _timer.Change(Limit, Timeout.InfiniteTimeSpan);

    /// <summary>Pauses the timeout until <see cref="Reset"/>, while the wait is not for the other side.</summary>
    public void Pause() => _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _timer.Dispose();
        _source.Dispose();
    }

    private static void Fire(object? state)
    {
        try
        {
            ((CancellationTokenSource)state!).Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The transfer ended while the timer fired.
        }
    }
}
