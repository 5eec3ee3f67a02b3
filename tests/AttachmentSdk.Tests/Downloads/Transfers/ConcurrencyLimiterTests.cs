using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public class ConcurrencyLimiterTests
{
    private readonly ConcurrencyLimiter _limiter = new(8, TimeProvider.System);

    [Fact]
    public async Task Acquire_AllLeasesTaken_WaitsForOneToBeReleased()
    {
        var leases = await AcquireAsync(8);
        var ninth = _limiter.AcquireAsync(TimeSpan.FromMinutes(1), default);
        Assert.False(ninth.IsCompleted);
        leases[0].Dispose();
        leases[0].Dispose();
        var tenth = _limiter.AcquireAsync(TimeSpan.FromMinutes(1), default);
        await ninth;
        Assert.False(tenth.IsCompleted);
    }

    [Fact]
    public async Task OnTooBusy_WholeWave_StepsDownOnce()
    {
        foreach (var lease in await AcquireAsync(8))
        {
            lease.OnTooBusy();
            lease.Dispose();
        }

        Assert.Equal(4, _limiter.Limit);
    }

    [Fact]
    public async Task OnTooBusy_WaveWithOthersWaiting_StepsDownOnce()
    {
        var wave = await AcquireAsync(8);
        var waiting = Enumerable.Range(0, 8).Select(_ => _limiter.AcquireAsync(TimeSpan.FromMinutes(1), default).AsTask()).ToList();
        foreach (var lease in wave)
        {
            lease.OnTooBusy();
            lease.Dispose();
        }

        Assert.Equal(4, _limiter.Limit);
        await Task.WhenAll(waiting.Take(4));
        Assert.All(waiting.Skip(4), later => Assert.False(later.IsCompleted));
    }

    [Fact]
    public async Task OnTooBusy_WaveAfterWave_StepsDownToOne()
    {
        foreach (var expected in new[] { 4, 2, 1, 1 })
        {
            foreach (var lease in await AcquireAsync(_limiter.Limit))
            {
                lease.OnTooBusy();
                lease.Dispose();
            }

            Assert.Equal(expected, _limiter.Limit);
        }
    }

    [Fact]
    public async Task OnSuccess_SteadyRun_StepsUpAgainToTheMost()
    {
        using (var lease = await _limiter.AcquireAsync(TimeSpan.FromMinutes(1), default))
        {
            lease.OnTooBusy();
        }

        Assert.Equal(1, _limiter.Limit);
        using var busy = await _limiter.AcquireAsync(TimeSpan.FromMinutes(1), default);
        var waiting = _limiter.AcquireAsync(TimeSpan.FromMinutes(1), default);
        for (var count = 0; count < 15; count++)
        {
            busy.OnSuccess();
        }

        Assert.False(waiting.IsCompleted);
        busy.OnSuccess();
        await waiting;
        Assert.Equal(2, _limiter.Limit);
        for (var count = 0; count < 1000; count++)
        {
            busy.OnSuccess();
        }

        Assert.Equal(8, _limiter.Limit);
    }

    [Fact]
    public async Task Acquire_WaiterGivesUp_TakesNoLease()
    {
        using var cancellation = new CancellationTokenSource();
        var leases = await AcquireAsync(8);
        var impatient = _limiter.AcquireAsync(TimeSpan.FromMinutes(1), cancellation.Token).AsTask();
        var patient = _limiter.AcquireAsync(TimeSpan.FromMinutes(1), default);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        leases[0].Dispose();
        await patient;
    }

    [Fact]
    public async Task Acquire_NoLeaseMakesProgress_EndsWithTheReason()
    {
        var clock = new TestTimeProvider();
        var limiter = new ConcurrencyLimiter(1, clock);
        using var lease = await limiter.AcquireAsync(TimeSpan.FromSeconds(30), default);
        var waiting = limiter.AcquireAsync(TimeSpan.FromSeconds(30), default).AsTask();
        clock.Advance(TimeSpan.FromSeconds(20));
        lease.OnProgress();
        var timers = clock.WaitForTimersAsync();
        clock.Advance(TimeSpan.FromSeconds(20)); // Ten seconds of patience are left since the last byte.
        await timers;
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(10));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => waiting);
        Assert.Equal((DownloadErrorCode.Timeout, true), (fault.Code, fault.IsTransient));
        Assert.Equal("No connection to the host became free: all 1 that MaxConcurrency allows are in use, and none of them received a byte for 30 seconds. Read or dispose the streams that are open, or raise MaxConcurrency.", fault.Message);
        lease.Dispose();
        (await limiter.AcquireAsync(TimeSpan.FromSeconds(30), default)).Dispose();
    }

    private async Task<IReadOnlyList<ConcurrencyLimiter.Lease>> AcquireAsync(int count) => await Task.WhenAll(Enumerable.Range(0, count).Select(_ => _limiter.AcquireAsync(TimeSpan.FromMinutes(1), default).AsTask()));
}
