using AttachmentSdk.Http;

namespace AttachmentSdk.Tests.Http;

public class InactivityTimeoutTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly TestTimeProvider _clock = new();

    [Fact]
    public void Token_NothingHappens_FiresAtTheLimit()
    {
        using var timeout = new InactivityTimeout(Limit, _clock, CancellationToken.None);
        _clock.Advance(Limit - TimeSpan.FromTicks(1));
        Assert.False(timeout.Token.IsCancellationRequested);

        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(timeout.Token.IsCancellationRequested);
        Assert.True(timeout.HasFired);
    }

    [Fact]
    public void Token_Reset_StartsTheTimeAgain()
    {
        using var timeout = new InactivityTimeout(Limit, _clock, CancellationToken.None);
        for (var step = 0; step < 5; step++)
        {
            _clock.Advance(Limit * 0.9);
            timeout.Reset();
        }

        Assert.False(timeout.Token.IsCancellationRequested);
    }

    [Fact]
    public void Token_Paused_DoesNotFireUntilReset()
    {
        using var timeout = new InactivityTimeout(Limit, _clock, CancellationToken.None);
        timeout.Pause();
        _clock.Advance(Limit * 10);
        Assert.False(timeout.Token.IsCancellationRequested);

        timeout.Reset();
        _clock.Advance(Limit);
        Assert.True(timeout.HasFired);
    }

    [Fact]
    public void HasFired_CallerCancels_IsFalse()
    {
        using var caller = new CancellationTokenSource();
        using var timeout = new InactivityTimeout(Limit, _clock, caller.Token);
        caller.Cancel();
        Assert.True(timeout.Token.IsCancellationRequested);
        Assert.False(timeout.HasFired);
    }

    [Fact]
    public void Dispose_LeavesNoTimer()
    {
        new InactivityTimeout(Limit, _clock, CancellationToken.None).Dispose();
        _clock.Advance(Limit);
        Assert.Equal(0, _clock.ActiveTimers);
    }
}
