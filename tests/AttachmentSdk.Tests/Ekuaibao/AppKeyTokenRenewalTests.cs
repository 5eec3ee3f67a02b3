using System.Globalization;
using System.Net;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao;

public class AppKeyTokenRenewalTests
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };
    private int _issued;
    private int _renewed;

    [Fact]
    public async Task Token_ShortlyBeforeItsEnd_IsRenewedWithTheLatestRefreshToken()
    {
        using var api = Api();
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        await client.ResolveOneAsync();
        _clock.Advance(Life - TimeSpan.FromMinutes(4));
        await client.ResolveOneAsync();
        _clock.Advance(TimeSpan.FromDays(32) - TimeSpan.FromMinutes(5));
        await client.ResolveOneAsync();

        Assert.Equal((1, 2), (_issued, _renewed));
        Assert.Equal(
            ["getAccessToken", "a1", "?accessToken=a1&refreshToken=ra1&powerCode=219904", "r1", "?accessToken=r1&refreshToken=rr1&powerCode=219904", "r2"],
            api.Requests.Select(Short));
    }

    [Theory]
    [InlineData(403, "未授权", 1)]
    [InlineData(400, "", 1)]
    [InlineData(500, "系统异常", 4)]
    [InlineData(0, "", 4)]
    [InlineData(200, "<html>", 1)]
    [InlineData(200, "", 1)]
    [InlineData(200, """{"code":"403","msg":"未授权"}""", 1)]
    [InlineData(200, """{"value":{"refreshToken":"only"}}""", 1)]
    public async Task Token_RenewalFails_IsIssuedForTheKey(int status, string body, int attempts)
    {
        using var api = Api(renewal: () => status == 0 ? throw new HttpRequestException("no route") : StubHandler.Text((HttpStatusCode)status, body, "text/plain"));
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        await client.ResolveOneAsync();
        _clock.Advance(Life - TimeSpan.FromMinutes(4));
        await client.ResolveOneAsync();
        Assert.Equal((2, attempts), (_issued, _renewed));
        Assert.Equal("a2", Short(api.Requests[^1]));
    }

    [Fact]
    public async Task Token_Expired_IsIssuedForTheKeyAtOnce()
    {
        using var api = Api();
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        await client.ResolveOneAsync();
        _clock.Advance(Life);
        await client.ResolveOneAsync();
        Assert.Equal((2, 0), (_issued, _renewed));
    }

    [Fact]
    public async Task Token_Refused_IsIssuedForTheKeyAtOnce()
    {
        using var api = Api(refused: "a1");
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        await client.ResolveOneAsync();
        Assert.Equal((2, 0), (_issued, _renewed));
        Assert.Equal(["getAccessToken", "a1", "getAccessToken", "a2"], api.Requests.Select(Short));
    }

    [Fact]
    public async Task Token_RefusedWithStatus200_IsIssuedForTheKeyToo()
    {
        using var api = Api(refused: "a1", refusal: () => StubHandler.Text(HttpStatusCode.OK, """{"code":"403","msg":"未授权","data":""}"""));
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        await client.ResolveOneAsync();
        Assert.Equal((2, 0), (_issued, _renewed));
    }

    [Theory]
    [InlineData(120, 2, 0)]
    [InlineData(116, 1, 1)]
    public async Task Token_TwoHundredCallsAtItsEnd_IsAskedForOnce(int minutes, int issued, int renewed)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waits = Task.CompletedTask;
        using var api = Api(gate: () => waits);
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        await client.ResolveOneAsync();
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        waits = gate.Task;
        var calls = Enumerable.Range(0, 200).Select(_ => Task.Run(client.ResolveOneAsync)).ToList();
        gate.SetResult();
        await Task.WhenAll(calls);
        Assert.Equal((issued, renewed), (_issued, _renewed));
        Assert.Equal(203, api.Requests.Count);
    }

    [Fact]
    public async Task Key_RefusedForTwoHundredCalls_IsAskedOnce()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.Forbidden, "密钥无效", "text/plain"));
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        var calls = Enumerable.Range(0, 200).Select(_ => Task.Run(() => Assert.ThrowsAsync<CredentialsRefusedException>(client.ResolveOneAsync)));
        await Task.WhenAll(calls);
        Assert.Single(api.Requests);

        _clock.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<CredentialsRefusedException>(client.ResolveOneAsync);
        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task Key_PutRightAfterARefusal_WorksAgain()
    {
        using var api = Api();
        api.Enqueue(HttpStatusCode.Forbidden, "密钥无效", "text/plain");
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        await Assert.ThrowsAsync<CredentialsRefusedException>(client.ResolveOneAsync);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await client.ResolveOneAsync();
        await client.ResolveOneAsync();
        Assert.Equal(1, _issued);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(5)]
    public async Task Clock_FiveMinutesOff_DoesNoHarm(int minutes)
    {
        var start = new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
        var vendorsClock = new TestTimeProvider(start);
        var clock = new TestTimeProvider(start.AddMinutes(minutes)) { AutoAdvance = true };
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Clock = vendorsClock }, clock);
        var reference = vendors.First(LinkKind.Qiniu);
        for (var minute = 0; minute < 180; minute++)
        {
            Assert.True(Assert.Single(await vendors.Ekuaibao.Attachments.ResolveLinksAsync([reference]).ListAsync()).IsFound);
            clock.Advance(TimeSpan.FromMinutes(1));
            vendorsClock.Advance(TimeSpan.FromMinutes(1));
        }

        // At worst the renewal comes when the vendor's clock has passed the end, and the key helps.
        Assert.InRange(vendors.Calls(EmulatorOperations.EkuaibaoRefreshToken), 1, 1);
        Assert.InRange(vendors.Calls(EmulatorOperations.EkuaibaoAccessToken), 1, 2);
        Assert.InRange(vendors.Calls(EmulatorOperations.EkuaibaoDownloadUrls), 180, 181);
    }

    [Fact]
    public async Task Emulator_RenewedToken_LivesItsThirtyTwoDays()
    {
        var start = new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
        var clock = new TestTimeProvider(start);
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Clock = clock }, clock);
        var reference = vendors.First(LinkKind.Qiniu);
        await vendors.Ekuaibao.Attachments.ResolveLinksAsync([reference]).ListAsync();
        clock.Advance(TimeSpan.FromMinutes(117));
        for (var day = 0; day < 31; day++)
        {
            await vendors.Ekuaibao.Attachments.ResolveLinksAsync([reference]).ListAsync();
            clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal((1, 1), (vendors.Calls(EmulatorOperations.EkuaibaoAccessToken), vendors.Calls(EmulatorOperations.EkuaibaoRefreshToken)));
    }

    private static string Short(AttachmentSdk.Testing.Http.RecordedRequest request) => request.Target.Contains("auth/", StringComparison.Ordinal)
        ? request.Target[(request.Target.LastIndexOf("Token?", StringComparison.Ordinal) is var query and >= 0 ? query + 5 : request.Target.LastIndexOf('/') + 1)..]
        : request.Target.Split("accessToken=")[1];

    private StubHandler Api(Func<HttpResponseMessage>? renewal = null, string? refused = null, Func<HttpResponseMessage>? refusal = null, Func<Task>? gate = null) => new(async (request, _) =>
    {
        if (request.Target.EndsWith("auth/getAccessToken", StringComparison.Ordinal))
        {
            await (gate?.Invoke() ?? Task.CompletedTask);
            return Token($"a{Interlocked.Increment(ref _issued)}", Life);
        }

        if (request.Target.Contains("auth/refreshToken", StringComparison.Ordinal))
        {
            await (gate?.Invoke() ?? Task.CompletedTask);
            var number = Interlocked.Increment(ref _renewed);
            return renewal is null ? Token($"r{number}", TimeSpan.FromDays(32)) : renewal();
        }

        return refused is not null && request.Target.EndsWith(refused, StringComparison.Ordinal)
            ? refusal?.Invoke() ?? StubHandler.Text(HttpStatusCode.Forbidden, "未授权", "text/plain")
            : StubHandler.Text(HttpStatusCode.OK, "[]");
    });

    private HttpResponseMessage Token(string name, TimeSpan life)
    {
        var end = (_clock.GetUtcNow() + life).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return StubHandler.Text(HttpStatusCode.OK, "{\"value\":{\"accessToken\":\"" + name + "\",\"refreshToken\":\"r" + name + "\",\"expireTime\":" + end + "}}");
    }
}
