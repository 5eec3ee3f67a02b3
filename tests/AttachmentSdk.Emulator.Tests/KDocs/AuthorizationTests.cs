using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.KDocs;

public sealed class AuthorizationTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Exchange_FreshCode_IsTokensThatWorkOnce()
    {
        var code = _emulator.IssueAuthorizationCode();

        var data = (await ExchangeAsync(code)).Json.GetProperty("data");

        Assert.Equal(["access_token", "refresh_token", "expires_in", "app_id"], data.EnumerateObject().Select(member => member.Name));
        var sheets = _emulator.KDocs($"et/{_emulator.KDocsFileToken}/sheets", token: data.GetProperty("access_token").GetString());
        Assert.Equal(0, (await EmulatorClient.GetAsync(sheets)).Json.GetProperty("code").GetInt32());
        Assert.Equal(20001, Code(await ExchangeAsync(code)));
    }

    [Fact]
    public async Task Exchange_CodeAfterFiveMinutes_HasCode()
    {
        var (first, second) = (_emulator.IssueAuthorizationCode(), _emulator.IssueAuthorizationCode());
        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Equal(0, Code(await ExchangeAsync(first)));

        _clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(20001, Code(await ExchangeAsync(second)));
    }

    [Theory]
    [InlineData("other", null, 40002)]
    [InlineData(null, "other", 40002)]
    [InlineData(null, null, 20001)]
    public async Task Exchange_WrongAppOrCode_HasCodeAndStatusOfSuccess(string? appId, string? appKey, int code)
    {
        var reply = await ExchangeAsync("unknown", appId, appKey);

        Assert.Equal((200, code), (reply.Status, Code(reply)));
    }

    [Fact]
    public async Task Exchange_WrongApp_LeavesTheCodeUsable()
    {
        var code = _emulator.IssueAuthorizationCode();
        Assert.Equal(40002, Code(await ExchangeAsync(code, appKey: "other")));

        Assert.Equal(0, Code(await ExchangeAsync(code)));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/callback", "http://127.0.0.1:9/callback?code=")]
    [InlineData("https://example.com/c?a=1", "https://example.com/c?a=1&code=")]
    public async Task Authorize_App_RedirectsWithCodeAndState(string redirect, string start)
    {
        var reply = await AuthorizeAsync(_emulator.KDocsAppId, redirect, "&state=a%26b%20%E4%B8%AD");

        Assert.Equal(302, reply.Status);
        var location = reply.Headers["Location"];
        Assert.StartsWith(start, location, StringComparison.Ordinal);
        Assert.EndsWith("&state=a%26b%20%E4%B8%AD", location, StringComparison.Ordinal);
        var code = location[start.Length..].Split('&')[0];
        Assert.Equal(0, Code(await ExchangeAsync(code)));
    }

    [Fact]
    public async Task Authorize_NoState_IsNoStateInTheRedirect() => Assert.DoesNotContain(
        "state", (await AuthorizeAsync(_emulator.KDocsAppId, "http://localhost/")).Headers["Location"], StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "relative", 40001)]
    [InlineData(null, "", 40001)]
    [InlineData(null, "ftp://example.com/", 40001)]
    [InlineData(null, "http://example.com/#fragment", 40001)]
    [InlineData("other", "http://example.com/", 40002)]
    public async Task Authorize_WrongAppOrRedirect_HasCode(string? appId, string redirect, int code) =>
        Assert.Equal(code, Code(await AuthorizeAsync(appId ?? _emulator.KDocsAppId, redirect)));

    [Fact]
    public async Task Authorize_NoScope_HasCode() => Assert.Equal(
        40001,
        Code(await EmulatorClient.GetAsync($"{_emulator.BaseAddress}h5/auth?app_id={_emulator.KDocsAppId}&redirect_uri=http%3A%2F%2Fa%2F")));

    private static int Code(Reply reply) => reply.Json.GetProperty("code").GetInt32();

    private Task<Reply> AuthorizeAsync(string appId, string redirect, string query = "") => EmulatorClient.GetAsync(
        $"{_emulator.BaseAddress}h5/auth?app_id={appId}&scope=access_personal_files&redirect_uri={Uri.EscapeDataString(redirect)}{query}");

    private Task<Reply> ExchangeAsync(string code, string? appId = null, string? appKey = null) => EmulatorClient.GetAsync(
        $"{_emulator.BaseAddress}api/v1/oauth2/access_token?code={code}&app_id={appId ?? _emulator.KDocsAppId}&app_key={appKey ?? _emulator.KDocsAppKey}");
}
