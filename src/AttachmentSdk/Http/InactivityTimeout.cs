namespace AttachmentSdk.Http;

/// <summary>A token that fires when the caller cancels, or when nothing has happened for too long.</summary>
internal sealed class InactivityTimeout : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly ITimer _timer;

    public InactivityTimeout(TimeSpan limit, TimeProvider clock, CancellationToken caller)
    {
        Limit = limit;
        Caller = caller;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);

        // The source as the timer's state tells a clock that this is a time limit and not a delay.
        _timer = clock.CreateTimer(Fire, _source, limit, Timeout.InfiniteTimeSpan);
    }

    public TimeSpan Limit { get; }

    public CancellationToken Token => _source.Token;

    /// <summary>Fires only when the caller cancels.</summary>
    public CancellationToken Caller { get; }

    public bool HasFired => _source.IsCancellationRequested && !Caller.IsCancellationRequested;

    /// <summary>Something happened: the time starts again.</summary>
    public void Reset() => _timer.Change(Limit, Timeout.InfiniteTimeSpan);

    /// <summary>The time stands still until <see cref="Reset"/>: it is not the other side that is waited for.</summary>
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
