using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.Page;

public sealed class RequestListTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    private string List => $"{_emulator.BaseAddress}_emulator/requests";

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task List_OfACallWithAFault_SaysWhatItWas()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.Status) { Status = 429 });
        await EmulatorClient.PostAsync(_emulator.DownloadUrls(), """[{"id":"1","key":"k"}]""");

        var list = (await EmulatorClient.GetAsync(List)).Json;

        var entry = list.GetProperty("requests")[0];
        Assert.Equal((1, 1), (list.GetProperty("total").GetInt32(), entry.GetProperty("number").GetInt32()));
        Assert.Equal(_clock.GetUtcNow(), entry.GetProperty("time").GetDateTimeOffset());
        Assert.Equal("POST", entry.GetProperty("method").GetString());
        Assert.Equal("/api/openapi/v2/attachment/downloadurls", entry.GetProperty("path").GetString());
        Assert.Equal("accessToken=***", entry.GetProperty("query").GetString());
        Assert.Equal(EmulatorOperations.EkuaibaoDownloadUrls, entry.GetProperty("operation").GetString());
        Assert.Equal((429, "Status"), (entry.GetProperty("status").GetInt32(), entry.GetProperty("fault").GetString()));
        Assert.Equal("application/json; charset=utf-8", entry.GetProperty("headers").GetProperty("Content-Type").GetString());
        Assert.Contains("\"id\": \"1\"", entry.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Equal(22, entry.GetProperty("bodyLength").GetInt32());
    }

    [Fact]
    public async Task List_MoreThanItHolds_IsTheLastNewestFirst()
    {
        for (var i = 1; i <= 203; i++)
        {
            await EmulatorClient.GetAsync($"{_emulator.BaseAddress}{i}");
        }

        var list = (await EmulatorClient.GetAsync(List)).Json;

        Assert.Equal(203, list.GetProperty("total").GetInt32());
        Assert.Equal(Enumerable.Range(4, 200).Reverse(), list.GetProperty("requests").EnumerateArray().Select(each => each.GetProperty("number").GetInt32()));
        Assert.Equal("/203", list.GetProperty("requests")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task List_NothingNew_IsNotModified()
    {
        await EmulatorClient.GetAsync($"{_emulator.BaseAddress}a");
        var tag = (await EmulatorClient.GetAsync(List)).Headers["ETag"];

        Assert.Equal(304, (await EmulatorClient.GetAsync(List, ("If-None-Match", tag))).Status);
        await EmulatorClient.GetAsync($"{_emulator.BaseAddress}b");
        Assert.Equal(200, (await EmulatorClient.GetAsync(List, ("If-None-Match", tag))).Status);
    }

    [Fact]
    public async Task List_AsManyAfterClear_IsNew()
    {
        await EmulatorClient.GetAsync($"{_emulator.BaseAddress}a");
        var tag = (await EmulatorClient.GetAsync(List)).Headers["ETag"];
        _emulator.Requests.Clear();
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await EmulatorClient.GetAsync($"{_emulator.BaseAddress}b");

        Assert.Equal(200, (await EmulatorClient.GetAsync(List, ("If-None-Match", tag))).Status);
    }

    [Fact]
    public async Task List_EverySecretOfTheEmulator_IsMasked()
    {
        var (token, refresh, code) = (_emulator.AccessToken, _emulator.RefreshToken, _emulator.IssueAuthorizationCode());
        var drive = await _emulator.LinkAsync(_emulator.First(LinkKind.DingTalkDrive));
        var oss = await _emulator.LinkAsync(_emulator.First(LinkKind.OssSignedUrl));
        var qiniu = await _emulator.LinkAsync(_emulator.First(LinkKind.Qiniu));
        var picture = await _emulator.LinkAsync(_emulator.Pictures[0]);
        await EmulatorClient.GetAsync(drive.Url, drive.Headers);
        await EmulatorClient.GetAsync(oss.Url);
        await EmulatorClient.GetAsync(qiniu.Url, ("Referer", oss.Url), ("Cookie", "canary-cookie"), ("X-Api-Key", "canary-key"));
        await EmulatorClient.GetAsync(picture);
        await EmulatorClient.PostAsync(_emulator.Ekuaibao("v2/auth/refreshToken", $"&refreshToken={Uri.EscapeDataString(refresh)}&powerCode=219904"), "");
        await EmulatorClient.PostAsync($"{_emulator.BaseAddress}api/openapi/v1/auth/getAccessToken", $$"""{"appKey":"{{_emulator.AppKey}}","appSecurity":"{{_emulator.AppSecurity}}"}""");
        await EmulatorClient.GetAsync($"{_emulator.BaseAddress}api/v1/oauth2/access_token?app_id=1&app_key={_emulator.KDocsAppKey}&code={code}");
        await EmulatorClient.PostAsync($"{_emulator.BaseAddress}api/v1/oauth2/refresh_token?app_id=1", $$"""{"app_key":"{{_emulator.KDocsAppKey}}","refresh_token":"{{_emulator.KDocsRefreshToken}}"}""");
        await EmulatorClient.PostAsync($"{_emulator.BaseAddress}any?redirect_uri=https%3A%2F%2Fa.example%2F%3Fcode%3Dcanary-nested", "canary-plain");

        var text = (await EmulatorClient.GetAsync(List)).Text;

        string[] secrets =
        [
            token, refresh, code, _emulator.AppKey, _emulator.AppSecurity, _emulator.KDocsAccessToken, _emulator.KDocsAppKey, _emulator.KDocsRefreshToken,
            drive.Headers[0].Value, Parameter(oss.Url, "Signature"), Parameter(oss.Url, "security-token"), Parameter(qiniu.Url, "token"), Parameter(picture, "ticket"),
            "canary-cookie", "canary-key", "canary-nested", "canary-plain",
        ];
        Assert.All(secrets, secret =>
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Uri.EscapeDataString(secret), text, StringComparison.Ordinal);
        });
    }

    private static string Parameter(string url, string name) => url.Split($"{name}=")[1].Split('&')[0];
}
