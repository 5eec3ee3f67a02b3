namespace AttachmentSdk.Testing.Tests;

public class FakeTimeProviderTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8));
    private readonly FakeTimeProvider _clock = new(Start);

    [Fact]
    public void Advance_MovesWallClockAndTimestampTogether()
    {
        var timestamp = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(Start.AddSeconds(90), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, _clock.GetUtcNow().Offset);
        Assert.Equal(TimeSpan.FromSeconds(90), _clock.GetElapsedTime(timestamp));
    }

    [Fact]
    public void SetUtcNow_Earlier_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.SetUtcNow(Start.AddTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void SetUtcNow_Later_FiresTimersOnTheWay()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(1), _clock);
        _clock.SetUtcNow(Start.AddMinutes(1));
        Assert.True(delay.IsCompletedSuccessfully);
    }

    [Fact]
    public void Advance_SeveralTimers_FireInOrderAtTheirOwnMoment()
    {
        var fired = new List<string>();
        using var late = Timer(2, -1, () => fired.Add($"late {Seconds()}"));
        using var early = Timer(1, -1, () => fired.Add($"early {Seconds()}"));
        using var often = Timer(1, 2, () => fired.Add($"often {Seconds()}"));

        _clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(["early 1", "often 1", "late 2", "often 3", "often 5"], fired);
        Assert.Equal(6, Seconds());
    }

    [Fact]
    public void Advance_OneTickShort_DoesNotFire()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(1), _clock);
        _clock.Advance(TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1));
        Assert.False(delay.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(delay.IsCompleted);
    }

    [Fact]
    public void Dispose_Timer_NeverFires()
    {
        var timer = Timer(1, 1, () => Assert.Fail("A disposed timer fired."));
        timer.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
        Assert.Equal(0, _clock.ActiveTimers);
    }

    [Fact]
    public void Change_Timer_MovesItsDueTime()
    {
        var fired = 0;
        using var timer = Timer(1, -1, () => fired++);
        timer.Change(TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(0, fired);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, fired);
    }

    [Fact]
    public void Advance_CancellationTokenSource_IsCancelledAtItsLimit()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), _clock);
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(limit.IsCancellationRequested);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(limit.IsCancellationRequested);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(limit.IsCancellationRequested);
    }

    [Fact]
    public async Task WaitForTimers_TimerStartsLater_Completes()
    {
        var waiting = _clock.WaitForTimersAsync(2);
        _ = Task.Delay(TimeSpan.FromSeconds(1), _clock);
        Assert.False(waiting.IsCompleted);
        _ = Task.Delay(TimeSpan.FromSeconds(1), _clock);
        await waiting;
    }

    private int Seconds() => (int)(_clock.GetUtcNow() - Start).TotalSeconds;

    private ITimer Timer(int due, int period, Action callback) => _clock.CreateTimer(
        _ => callback(),
        null,
        TimeSpan.FromSeconds(due),
        period < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(period));
}
