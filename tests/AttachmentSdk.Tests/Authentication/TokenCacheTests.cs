using AttachmentSdk.Authentication;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Authentication;

public class TokenCacheTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly HookedClock _clock = new(Start);
    private int _issued;

    [Fact]
    public async Task Get_AnotherCallerRenewedBetweenLookAndRequest_AsksForNoThirdToken()
    {
        var cache = new TokenCache(() => Task.FromResult(new IssuedToken($"t{++_issued}", _clock.Now.AddHours(1))), _clock);
        Assert.Equal("t1", await cache.GetAsync(null, CancellationToken.None));
        _clock.Now = Start.AddHours(2);
        using var renewed = new ManualResetEventSlim();
        _clock.OnNextLook(() =>
        {
            _ = Task.Run(async () =>
            {
                await cache.GetAsync(null, CancellationToken.None);
                renewed.Set();
            });
            Assert.True(renewed.Wait(TimeSpan.FromSeconds(20)));
        });

        Assert.Equal("t2", await cache.GetAsync(null, CancellationToken.None));
        Assert.Equal(2, _issued);
    }

    [Fact]
    public async Task Get_RefusedTokenThatWasReplacedMeanwhile_GivesTheReplacement()
    {
        var cache = new TokenCache(() => Task.FromResult(new IssuedToken($"t{++_issued}", _clock.Now.AddHours(1))), _clock);
        await cache.GetAsync(null, CancellationToken.None);
        Assert.Equal("t2", await cache.GetAsync("t1", CancellationToken.None));
        Assert.Equal("t2", await cache.GetAsync("t1", CancellationToken.None));
        Assert.Equal("t2", await cache.GetAsync(null, CancellationToken.None));
        Assert.Equal(2, _issued);
    }

    [Fact]
    public void ToString_OfAToken_SaysNothingOfIt() =>
        Assert.Equal("token until 2026-01-01 00:00:00Z", new IssuedToken("secret", Start).ToString());
}
