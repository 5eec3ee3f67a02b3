namespace AttachmentSdk.Testing;

internal sealed class FakeTimer(FakeTimeProvider clock, TimerCallback callback, object? state) : ITimer
{
    // As System.Threading.Timer, a timer runs its callback in the context of whoever created it.
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private volatile bool _isDisposed;

    public TimeSpan Due { get; set; }

    public TimeSpan Period { get; private set; } = Timeout.InfiniteTimeSpan;

    // A cancellation token source passes itself as the state of the timer of its time limit.
    public bool IsDelay => Period == Timeout.InfiniteTimeSpan && state is not CancellationTokenSource;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Validate(dueTime, nameof(dueTime));
        Validate(period, nameof(period));
        if (_isDisposed)
        {
            return false;
        }

        // A period of zero means "once", as for the system's timers.
        Period = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
        clock.Schedule(this, dueTime);
        return true;
    }

    public void Fire()
    {
        if (_isDisposed)
        {
            return;
        }

        if (_context is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(_context, captured => callback(captured), state);
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        clock.Remove(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Validate(TimeSpan value, string name)
    {
        if (value < TimeSpan.Zero && value != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(name, value, "A timer takes a span of zero or more, or Timeout.InfiniteTimeSpan.");
        }
    }
}
