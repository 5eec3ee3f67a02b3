using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public class BandwidthLimitTests
{
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };

    [Fact]
    public async Task Take_OneDownload_GoesAtTheRate()
    {
        var start = _clock.GetUtcNow();
        var limit = new BandwidthLimit(10_000, _clock);
        for (var count = 0; count < 100; count++)
        {
            await limit.TakeAsync(1_000, default);
        }

        Assert.Equal(TimeSpan.FromSeconds(10), _clock.GetUtcNow() - start);
    }

    [Fact]
    public async Task Take_SeveralDownloads_ShareTheRate()
    {
        _clock.AutoAdvance = false;
        var limit = new BandwidthLimit(10_000, _clock);
        var first = limit.TakeAsync(10_000, default);
        var second = limit.TakeAsync(10_000, default);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await first;
        Assert.False(second.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await second;
    }

    [Fact]
    public async Task Take_AfterALongPause_SavesUpNoMoreThanABurst()
    {
        var limit = new BandwidthLimit(10_000, _clock);
        _clock.Advance(TimeSpan.FromHours(1));
        await limit.TakeAsync(2_500, default);
        Assert.Empty(_clock.Delays);
        await limit.TakeAsync(10_000, default);
        Assert.Equal([TimeSpan.FromSeconds(1)], _clock.Delays);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task Take_ClockIsSet_ChangesNothing(int hours)
    {
        _clock.Advance(TimeSpan.FromHours(2));
        var clock = new SetClock(_clock);
        var limit = new BandwidthLimit(10_000, clock);
        clock.Offset = TimeSpan.FromHours(hours);
        await limit.TakeAsync(10_000, default);
        Assert.Equal([TimeSpan.FromSeconds(1)], _clock.Delays);
    }

    [Fact]
    public async Task Take_Cancelled_Ends()
    {
        _clock.AutoAdvance = false;
        using var cancellation = new CancellationTokenSource();
        var waiting = new BandwidthLimit(1_024, _clock).TakeAsync(1_000_000, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    // The time of day is set while timestamps go on.
    private sealed class SetClock(TimeProvider inner) : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override long TimestampFrequency => inner.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Offset;

        public override long GetTimestamp() => inner.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);
    }

    [Theory]
    [InlineData(1_024, 1_024)]
    [InlineData(80_000, 10_000)]
    [InlineData(long.MaxValue, 131_072)]
    public void LargestRead_IsAnEvenPieceOfTheRate(long rate, int expected) => Assert.Equal(expected, new BandwidthLimit(rate, _clock).LargestRead);
}
