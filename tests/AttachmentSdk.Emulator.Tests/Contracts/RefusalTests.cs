using System.Text.Json;

namespace AttachmentSdk.Emulator.Tests.Contracts;

/// <summary>What a caller reads who breaks a contract.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData("", "请求参数必须为JSON")]
    [InlineData("nothing", "请求参数必须为JSON")]
    [InlineData("{}", "请求参数类型错误")]
    [InlineData("""[{"id":"i","expiration":1}]""", "参数key不能为空")]
    [InlineData("""[{"id":"i","key":"k","expiration":"1"}]""", "参数expiration类型错误")]
    [InlineData("""[{"id":"i","key":"\ud800","expiration":1}]""", "参数key类型错误")]
    [InlineData("""[{"id":"i","key":"k","expiration":1801}]""", "参数expiration必须在1到1800之间")]
    [InlineData("""[{"id":"i","key":"k","expiration":1,"more":1}]""", "参数more不存在")]
    public async Task Ekuaibao_SaysWhatIsWrong(string body, string text)
    {
        var reply = await EmulatorClient.PostAsync(_emulator.DownloadUrls(), body);

        Assert.Equal((400, text), (reply.Status, reply.Text));
        Assert.StartsWith("text/plain", reply.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ekuaibao_TooMany_SaysHowManyThereMayBe()
    {
        var flowIds = Enumerable.Repeat("x", 101);

        var reply = await EmulatorClient.PostAsync(_emulator.Ekuaibao("v1/flowDetails/attachment"), JsonSerializer.Serialize(new { flowIds }));

        Assert.Equal((400, "参数flowIds最多支持100个"), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task Ekuaibao_WrongTokenAndWrongBody_IsUnauthorized() =>
        Assert.Equal(403, (await EmulatorClient.PostAsync(_emulator.DownloadUrls("wrong"), "{}")).Status);

    [Theory]
    [InlineData("", "the body must be JSON")]
    [InlineData("nothing", "the body must be JSON")]
    [InlineData("[]", "the body must be of type object")]
    [InlineData("""{"pics":[{"tag":"t"}]}""", "pic_key is required")]
    [InlineData("""{"pics":[{"pic_key":"k","tag":1}]}""", "tag must be of type string")]
    [InlineData("""{"pics":[],"more":1}""", "more is not known")]
    public async Task KDocs_SaysWhatIsWrong(string body, string hint)
    {
        var response = (await EmulatorClient.PostAsync(_emulator.PictureUrls(), body)).Json;

        Assert.Equal((40003, hint), (response.GetProperty("code").GetInt32(), response.GetProperty("hint").GetString()));
    }

    [Theory]
    [InlineData("&row_from=0&row_to=1&col_from=0", "col_to is required")]
    [InlineData("&row_from=0&row_to=1&col_from=0&col_to=x", "col_to must be of type integer")]
    [InlineData("&row_from=0&row_to=1&col_from=0&col_to=1&with_pic_url=1", "with_pic_url must be of type boolean")]
    public async Task KDocs_WrongParameter_IsNamed(string query, string hint)
    {
        var response = (await EmulatorClient.GetAsync(_emulator.KDocs($"et/{_emulator.KDocsFileToken}/sheets/0/cells", query))).Json;

        Assert.Equal((40003, hint), (response.GetProperty("code").GetInt32(), response.GetProperty("hint").GetString()));
    }
}
