using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.Ekuaibao;

public sealed class AccessTokenRouteTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Post_RightKeyAndSecret_IsTokenOfTwoHours()
    {
        var value = (await PostAsync(_emulator.AppKey, _emulator.AppSecurity)).Json.GetProperty("value");

        var expires = DateTimeOffset.FromUnixTimeMilliseconds(value.GetProperty("expireTime").GetInt64());
        Assert.Equal(_clock.GetUtcNow().AddHours(2), expires);
        Assert.NotEmpty(value.GetProperty("corporationId").GetString()!);
        Assert.NotEmpty(value.GetProperty("refreshToken").GetString()!);
        var token = value.GetProperty("accessToken").GetString()!;
        Assert.Contains(':', token);
        _clock.Advance(TimeSpan.FromHours(2) - TimeSpan.FromTicks(1));
        Assert.Equal(200, (await EmulatorClient.PostAsync(_emulator.DownloadUrls(token), "[]")).Status);
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(403, (await EmulatorClient.PostAsync(_emulator.DownloadUrls(token), "[]")).Status);
    }

    [Fact]
    public async Task Post_Twice_BothTokensAreValid()
    {
        var tokens = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var value = (await PostAsync(_emulator.AppKey, _emulator.AppSecurity)).Json.GetProperty("value");
            tokens.Add(value.GetProperty("accessToken").GetString()!);
        }

        Assert.NotEqual(tokens[0], tokens[1]);
        foreach (var token in tokens)
        {
            Assert.Equal(200, (await EmulatorClient.PostAsync(_emulator.DownloadUrls(token), "[]")).Status);
        }
    }

    [Fact]
    public async Task Post_WrongSecret_IsKeyInvalid()
    {
        var reply = await PostAsync(_emulator.AppKey, "wrong");

        Assert.Equal(403, reply.Status);
        Assert.Equal("密钥无效", reply.Text);
        Assert.StartsWith("text/plain", reply.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"appKey\":1}")]
    [InlineData("{\"appKey\":\"\\ud800\",\"appSecurity\":\"\"}")]
    public async Task Post_OtherBody_IsKeyInvalid(string body) =>
        Assert.Equal(403, (await EmulatorClient.PostAsync(Url, body)).Status);

    [Fact]
    public async Task Post_KeyAndSecretInTheQuery_IsKeyInvalid()
    {
        var url = $"{Url}?appKey={_emulator.AppKey}&appSecurity={_emulator.AppSecurity}";

        Assert.Equal(403, (await EmulatorClient.PostAsync(url, "{}")).Status);
    }

    [Fact]
    public async Task Get_IsMethodNotAllowed()
    {
        var reply = await EmulatorClient.GetAsync(Url);

        Assert.Equal(405, reply.Status);
        Assert.Equal("POST", reply.Headers["Allow"]);
    }

    private string Url => $"{_emulator.BaseAddress}api/openapi/v1/auth/getAccessToken";

    private Task<Reply> PostAsync(string appKey, string appSecurity) =>
        EmulatorClient.PostAsync(Url, $"{{\"appKey\":\"{appKey}\",\"appSecurity\":\"{appSecurity}\"}}");
}
