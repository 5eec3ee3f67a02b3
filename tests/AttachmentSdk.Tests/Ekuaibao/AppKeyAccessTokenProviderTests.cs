using System.Net;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao;

public class AppKeyAccessTokenProviderTests
{
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };
    private int _issued;

    [Fact]
    public async Task Token_UntilFiveMinutesBeforeItsEnd_IsKept()
    {
        using var api = Api();
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        await client.ResolveOneAsync();
        _clock.Advance(TimeSpan.FromMinutes(115) - TimeSpan.FromSeconds(1));
        await client.ResolveOneAsync();
        Assert.Equal(1, _issued);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await client.ResolveOneAsync();
        Assert.Equal(2, _issued);
        Assert.EndsWith("accessToken=t2", api.Requests[^1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_TwoHundredConcurrentCallers_IsFetchedOnce()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var api = Api(gate.Task);
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        var calls = Enumerable.Range(0, 200).Select(_ => Task.Run(client.ResolveOneAsync)).ToList();
        gate.SetResult();
        await Task.WhenAll(calls);
        Assert.Equal(1, _issued);
        Assert.Equal(201, api.Requests.Count);
    }

    [Fact]
    public async Task Token_RefusedForManyCallers_IsFetchedAgainOnceForAll()
    {
        using var api = Api(refused: "t1");
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(client.ResolveOneAsync)));
        Assert.Equal(2, _issued);
    }

    [Fact]
    public async Task Token_AlwaysRefused_IsNoStorm()
    {
        using var api = Api(refused: "");
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        await Assert.ThrowsAsync<CredentialsRefusedException>(client.ResolveOneAsync);
        Assert.Equal(2, _issued);
        Assert.Equal(4, api.Requests.Count);
    }

    [Fact]
    public async Task Key_Refused_SaysWhatToCheckAndIsAskedOnce()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.Forbidden, "密钥无效", "text/plain"));
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        var fault = await Assert.ThrowsAsync<CredentialsRefusedException>(client.ResolveOneAsync);
        Assert.Equal("HTTP 403: 密钥无效. Check the app key, the app secret and the base address: each platform has its own.", fault.Message);
        Assert.Single(api.Requests);
    }

    [Theory]
    [InlineData("""{"code":"403","msg":"密钥无效","data":""}""", true, "密钥无效")]
    [InlineData("""{"value":{"code":"401","message":"密钥无效"}}""", true, "密钥无效")]
    [InlineData("""{"code":null,"errorCode":500,"errorMsg":"系统错误","data":null}""", false, "系统错误")]
    [InlineData("""{"value":{}}""", false, null)]
    [InlineData("""{"value":{"accessToken":""}}""", false, null)]
    [InlineData("{}", false, null)]
    public async Task Key_FailureWithStatus200_KeepsTheVendorsWords(string body, bool isRefusal, string? words)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, body));
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        var fault = await Assert.ThrowsAnyAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.Equal(isRefusal, fault is CredentialsRefusedException);
        Assert.Equal(words, fault.VendorMessage);
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task Key_ServerUnreachable_IsAskedAsOftenAsTheOptionsSay()
    {
        using var api = new StubHandler(_ => throw new HttpRequestException("no route"));
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(client.ResolveOneAsync);
        Assert.Equal((4, 4), (api.Requests.Count, fault.Attempts));
    }

    [Fact]
    public async Task Caller_Cancels_TheOthersStillGetTheirToken()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var cancellation = new CancellationTokenSource();
        using var api = Api(gate.Task);
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        var first = client.Attachments.ResolveLinksAsync([Vendors.Attachment], cancellation.Token).ListAsync();
        var second = client.ResolveOneAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        await second;
        Assert.Equal(1, _issued);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("\"soon\"")]
    [InlineData("99999999999999999")]
    public async Task Token_WithoutUsableEnd_LivesTheDocumentedTwoHours(string expireTime)
    {
        using var api = Api(expireTime: expireTime);
        using var client = Vendors.EkuaibaoWithKey(api, _clock);
        await client.ResolveOneAsync();
        _clock.Advance(TimeSpan.FromMinutes(114));
        await client.ResolveOneAsync();
        Assert.Equal(1, _issued);
        _clock.Advance(TimeSpan.FromMinutes(2));
        await client.ResolveOneAsync();
        Assert.Equal(2, _issued);
    }

    private StubHandler Api(Task? gate = null, string? refused = null, string? expireTime = null) => new(async (request, _) =>
    {
        if (request.Target.EndsWith("getAccessToken", StringComparison.Ordinal))
        {
            await (gate ?? Task.CompletedTask);
            var number = Interlocked.Increment(ref _issued);
            var end = expireTime ?? _clock.GetUtcNow().AddHours(2).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
            return StubHandler.Text(HttpStatusCode.OK, $$$"""{"value":{"accessToken":"t{{{number}}}","expireTime":{{{end}}}}}""");
        }

        var isRefused = refused is not null && request.Target.EndsWith(refused, StringComparison.Ordinal);
        return isRefused ? StubHandler.Text(HttpStatusCode.Forbidden, "未授权", "text/plain") : StubHandler.Text(HttpStatusCode.OK, "[]");
    });
}
