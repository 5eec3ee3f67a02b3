namespace AttachmentSdk.Emulator.Tests.Ekuaibao;

public sealed class LocationRouteTests : IAsyncLifetime
{
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Get_Corporation_IsThisEmulatorWithSlash()
    {
        var reply = await EmulatorClient.GetAsync(Url(_emulator.CorporationId));

        Assert.Equal(200, reply.Status);
        Assert.Equal($"{{\"value\":\"{_emulator.BaseAddress}\"}}", reply.Text);
        Assert.EndsWith("/", reply.Json.GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown", 412, "企业不存在")]
    [InlineData("", 400, "参数corpId不能为空")]
    public async Task Get_NoSuchCorporation_IsPlainText(string corporationId, int status, string text)
    {
        var reply = await EmulatorClient.GetAsync(Url(corporationId));

        Assert.Equal((status, text), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task Post_IsMethodNotAllowed()
    {
        var reply = await EmulatorClient.PostAsync(Url(_emulator.CorporationId), "");

        Assert.Equal((405, "GET"), (reply.Status, reply.Headers["Allow"]));
    }

    private string Url(string corporationId) => $"{_emulator.BaseAddress}api/openapi/v2/location?corpId={corporationId}";
}
