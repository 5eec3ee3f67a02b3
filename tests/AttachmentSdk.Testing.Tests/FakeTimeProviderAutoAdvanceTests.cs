namespace AttachmentSdk.Testing.Tests;

public class FakeTimeProviderAutoAdvanceTests
{
    private readonly FakeTimeProvider _clock = new() { AutoAdvance = true };

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
}
