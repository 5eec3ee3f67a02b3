using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.KDocs;

public sealed class RefreshTokenRouteTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Post_RightSecrets_IsNewTokensThatWork()
    {
        var data = (await PostAsync(_emulator.KDocsAppId, _emulator.KDocsAppKey, _emulator.KDocsRefreshToken)).Json.GetProperty("data");

        Assert.Equal(86_400, data.GetProperty("expires_in").GetInt64());
        Assert.Equal(_emulator.KDocsAppId, data.GetProperty("app_id").GetString());
        var response = await EmulatorClient.PostAsync(_emulator.PictureUrls(data.GetProperty("access_token").GetString()), """{"pics":[]}""");
        Assert.Equal(0, response.Json.GetProperty("code").GetInt32());
        var again = await PostAsync(_emulator.KDocsAppId, _emulator.KDocsAppKey, data.GetProperty("refresh_token").GetString()!);
        Assert.Equal(0, again.Json.GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("other", null, null, 40002)]
    [InlineData(null, "other", null, 40002)]
    [InlineData(null, null, "other", 20008)]
    public async Task Post_WrongSecret_HasCode(string? appId, string? appKey, string? refreshToken, int code)
    {
        var reply = await PostAsync(
            appId ?? _emulator.KDocsAppId, appKey ?? _emulator.KDocsAppKey, refreshToken ?? _emulator.KDocsRefreshToken);

        Assert.Equal(200, reply.Status);
        Assert.Equal(code, reply.Json.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Post_RefreshTokenAfterNinetyDays_HasCode()
    {
        var token = _emulator.KDocsRefreshToken;
        _clock.Advance(TimeSpan.FromDays(90));

        var reply = await PostAsync(_emulator.KDocsAppId, _emulator.KDocsAppKey, token);

        Assert.Equal(20008, reply.Json.GetProperty("code").GetInt32());
    }

    private Task<Reply> PostAsync(string appId, string appKey, string refreshToken) => EmulatorClient.PostAsync(
        $"{_emulator.BaseAddress}api/v1/oauth2/refresh_token?app_id={appId}",
        $"{{\"app_key\":\"{appKey}\",\"refresh_token\":\"{refreshToken}\"}}");
}
