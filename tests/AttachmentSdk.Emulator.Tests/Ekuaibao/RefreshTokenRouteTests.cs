using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.Ekuaibao;

public sealed class RefreshTokenRouteTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Post_TokenOfTheApp_IsTwoNewTokensOfThirtyTwoDaysInPlaceOfTheOld()
    {
        var (old, refresh) = await IssueAsync();

        var value = (await RefreshAsync(old, refresh)).Json.GetProperty("value");

        var (token, next) = Tokens(value);
        Assert.NotEqual(old, token);
        Assert.NotEqual(refresh, next);
        Assert.Equal(_emulator.CorporationId, value.GetProperty("corporationId").GetString());
        var expires = DateTimeOffset.FromUnixTimeMilliseconds(value.GetProperty("expireTime").GetInt64());
        Assert.Equal(_clock.GetUtcNow().AddDays(32), expires);
        Assert.Equal(403, await StatusAsync(old));
        _clock.Advance(TimeSpan.FromDays(32) - TimeSpan.FromTicks(1));
        Assert.Equal(200, await StatusAsync(token));
        Assert.Equal(200, (await RefreshAsync(token, next)).Status);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("90", 90)]
    [InlineData("100000", 365)]
    public async Task Post_ForDays_LivesThatLongOrAsLongAsTheLicence(string days, int expected)
    {
        var (token, refresh) = await IssueAsync();

        var reply = await RefreshAsync(token, refresh, "/expireDate", $"&expireDate={days}");

        var expires = DateTimeOffset.FromUnixTimeMilliseconds(reply.Json.GetProperty("value").GetProperty("expireTime").GetInt64());
        Assert.Equal(_clock.GetUtcNow().AddDays(expected), expires);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&expireDate=")]
    [InlineData("&expireDate=0")]
    [InlineData("&expireDate=-1")]
    [InlineData("&expireDate=1.5")]
    [InlineData("&expireDate=9999999999")]
    public async Task Post_ForNoDays_IsRefusedAndTheTokenStays(string query)
    {
        var (token, refresh) = await IssueAsync();

        Assert.Equal(400, (await RefreshAsync(token, refresh, "/expireDate", query)).Status);
        Assert.Equal(200, await StatusAsync(token));
    }

    [Fact]
    public async Task Post_ExpiredToken_IsUnauthorized()
    {
        var (token, refresh) = await IssueAsync();
        _clock.Advance(TimeSpan.FromHours(2));

        var reply = await RefreshAsync(token, refresh);

        Assert.Equal((403, "未授权"), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task Post_TokensOfTwoPairsUsedOrRevokedOnes_AreUnauthorized()
    {
        var (first, firstRefresh) = await IssueAsync();
        var (second, secondRefresh) = await IssueAsync();
        Assert.Equal(403, (await RefreshAsync(first, secondRefresh)).Status);
        Assert.Equal(403, (await RefreshAsync("unknown", secondRefresh)).Status);
        Assert.Equal(200, (await RefreshAsync(first, firstRefresh)).Status);
        Assert.Equal(403, (await RefreshAsync(first, firstRefresh)).Status);

        _emulator.RevokeAccessTokens();

        Assert.Equal(403, (await RefreshAsync(second, secondRefresh)).Status);
    }

    [Fact]
    public async Task Post_OtherPowerCode_IsNotBought()
    {
        var url = Url(_emulator.AccessToken, _emulator.RefreshToken).Replace("219904", "1", StringComparison.Ordinal);

        var reply = await EmulatorClient.PostAsync(url, "");

        Assert.Equal((403, "未开通功能，无权访问"), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task Post_TokensOfTheProperties_Work()
    {
        var reply = await RefreshAsync(_emulator.AccessToken, _emulator.RefreshToken);

        Assert.Equal((_emulator.AccessToken, _emulator.RefreshToken), Tokens(reply.Json.GetProperty("value")));
    }

    [Fact]
    public async Task Post_InTheBody_IsUnauthorized()
    {
        var body = JsonSerializer.Serialize(new { accessToken = _emulator.AccessToken, refreshToken = _emulator.RefreshToken });

        var reply = await EmulatorClient.PostAsync($"{_emulator.BaseAddress}api/openapi/v2/auth/refreshToken?powerCode=219904", body);

        Assert.Equal(403, reply.Status);
    }

    private async Task<(string Access, string Refresh)> IssueAsync()
    {
        var body = JsonSerializer.Serialize(new { appKey = _emulator.AppKey, appSecurity = _emulator.AppSecurity });
        var reply = await EmulatorClient.PostAsync($"{_emulator.BaseAddress}api/openapi/v1/auth/getAccessToken", body);
        return Tokens(reply.Json.GetProperty("value"));
    }

    private static (string Access, string Refresh) Tokens(JsonElement value) =>
        (value.GetProperty("accessToken").GetString()!, value.GetProperty("refreshToken").GetString()!);

    private async Task<int> StatusAsync(string token) => (await EmulatorClient.PostAsync(_emulator.DownloadUrls(token), "[]")).Status;

    private Task<Reply> RefreshAsync(string token, string refresh, string path = "", string query = "") =>
        EmulatorClient.PostAsync(Url(token, refresh, path) + query, "");

    private string Url(string token, string refresh, string path = "") =>
        _emulator.Ekuaibao($"v2/auth/refreshToken{path}", $"&refreshToken={Uri.EscapeDataString(refresh)}&powerCode=219904", token);
}
