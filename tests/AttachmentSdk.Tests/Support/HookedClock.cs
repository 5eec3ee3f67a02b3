namespace AttachmentSdk.Tests.Support;

/// <summary>A clock that lets a test step in between two lines of the code that looks at it.</summary>
internal sealed class HookedClock(DateTimeOffset now) : TimeProvider
{
    private Action? _onNextLook;

    public DateTimeOffset Now { get; set; } = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Runs once, when the time is asked for; whoever asked gets the time from before.</summary>
    public void OnNextLook(Action action) => _onNextLook = action;

    public override DateTimeOffset GetUtcNow()
    {
        var seen = Now;
        Interlocked.Exchange(ref _onNextLook, null)?.Invoke();
        return seen;
    }

    public override long GetTimestamp() => Now.UtcTicks;
}
