namespace AttachmentSdk.Testing.Tests;

public class TestTimeProviderTests
{
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };

    [Fact]
    public async Task AutoAdvance_Delays_RunAtOnceAndAreRecorded()
    {
        var start = _clock.GetUtcNow();
        using var cancellation = new CancellationTokenSource();
        foreach (var seconds in new[] { 1, 2, 4 })
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), _clock, cancellation.Token);
        }

        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)], _clock.Delays);
        Assert.Equal(start.AddSeconds(7), _clock.GetUtcNow());
        Assert.Equal(0, _clock.ActiveTimers);
    }

    [Fact]
    public async Task AutoAdvance_TimeLimit_FiresOnlyWhenDelaysReachIt()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), _clock);
        await Task.Delay(TimeSpan.FromSeconds(29), _clock);
        Assert.False(limit.IsCancellationRequested);
        await Task.Delay(TimeSpan.FromSeconds(1), _clock);
        Assert.True(limit.IsCancellationRequested);
        Assert.Equal(2, _clock.Delays.Count);
    }

    [Fact]
    public async Task AutoAdvance_PeriodicTimer_TicksOnlyWithTheClock()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), _clock);
        var tick = timer.WaitForNextTickAsync();
        Assert.False(tick.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await tick);
    }

    [Fact]
    public async Task AutoAdvance_ManyConcurrentDelays_AllEnd()
    {
        await Task.WhenAll(Enumerable.Range(1, 200).Select(i => Task.Run(() => Task.Delay(TimeSpan.FromSeconds(i), _clock))));
        Assert.Equal(200, _clock.Delays.Count);
        Assert.Equal(0, _clock.ActiveTimers);
    }

    [Fact]
    public async Task WaitForTimers_TimerStartsLater_Completes()
    {
        _clock.AutoAdvance = false;
        var waiting = _clock.WaitForTimersAsync(2);
        _ = Task.Delay(TimeSpan.FromSeconds(1), _clock);
        Assert.False(waiting.IsCompleted);
        _ = Task.Delay(TimeSpan.FromSeconds(1), _clock);
        await waiting;
    }

    [Fact]
    public void ActiveTimers_CountsWhatTheClockWillReach()
    {
        using var timer = _clock.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Assert.Equal(0, _clock.ActiveTimers);
        timer.Change(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, _clock.ActiveTimers);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Assert.Equal(0, _clock.ActiveTimers);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), _clock);
        Assert.Equal(1, _clock.ActiveTimers);
        timer.Dispose();
        Assert.False(timer.Change(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)));
        limit.Dispose();
        Assert.Equal(0, _clock.ActiveTimers);
        Assert.Empty(_clock.Delays);
    }
}
