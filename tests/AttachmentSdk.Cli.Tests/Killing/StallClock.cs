namespace AttachmentSdk.Cli.Tests.Killing;

/// <summary>The system's clock, except that a stall of <see cref="Stall"/> lasts for ever and says when it begins.</summary>
internal sealed class StallClock : TimeProvider
{
    public static readonly TimeSpan Stall = TimeSpan.FromHours(7);

    private volatile TaskCompletionSource _stalled = NewSource();

    /// <summary>Completes when the emulator has sent what it was to send before it falls silent.</summary>
    public Task Stalled => _stalled.Task;

    public void Reset() => _stalled = NewSource();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Stall)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        _stalled.TrySetResult();
        return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
