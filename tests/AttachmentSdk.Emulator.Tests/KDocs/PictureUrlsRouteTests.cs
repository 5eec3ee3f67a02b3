using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.KDocs;

public sealed class PictureUrlsRouteTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Post_VendorExample_HasTheVendorsShape()
    {
        // The request example of https://developer.kdocs.cn/server/et/pics.html.
        const string Body = """{"pics":[{"pic_key":"ravXFmauNdDdDnapWimCvn","tag":"attachment"}]}""";

        var response = (await EmulatorClient.PostAsync(_emulator.PictureUrls(), Body)).Json;

        Assert.Equal(0, response.GetProperty("code").GetInt32());
        var entry = Assert.Single(response.GetProperty("data").GetProperty("urls").EnumerateArray());
        Assert.Equal("ravXFmauNdDdDnapWimCvn", entry.GetProperty("pic_key").GetString());
        Assert.Equal("attachment", entry.GetProperty("tag").GetString());
        Assert.Contains(
            "/api/object/3_0d4370173e054d7ab8fbadfa345b945a/thumbnail/compatible",
            entry.GetProperty("pic_url").GetString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    public async Task Post_NoValidToken_IsSuccessStatusWithCode(string token)
    {
        var reply = await EmulatorClient.PostAsync(_emulator.PictureUrls(token), """{"pics":[]}""");

        Assert.Equal(200, reply.Status);
        Assert.Equal("""{"code":20007,"message":"AccessTokenInvalid","hint":"access_token is required"}""", reply.Text);
    }

    [Fact]
    public async Task Post_TokenAfterADayOrRevoked_IsInvalid()
    {
        var url = _emulator.PictureUrls();
        Assert.Equal(0, await CodeAsync(url, """{"pics":[]}"""));
        _clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(20007, await CodeAsync(url, """{"pics":[]}"""));

        url = _emulator.PictureUrls();
        _emulator.RevokeAccessTokens();

        Assert.Equal(20007, await CodeAsync(url, """{"pics":[]}"""));
        Assert.Equal(0, await CodeAsync(_emulator.PictureUrls(), """{"pics":[]}"""));
    }

    [Fact]
    public async Task Post_MoreThanHundred_HasCode()
    {
        var pics = Enumerable.Repeat(new { pic_key = "k", tag = "t" }, 101);

        Assert.Equal(40004, await CodeAsync(_emulator.PictureUrls(), JsonSerializer.Serialize(new { pics })));
        Assert.Equal(0, await CodeAsync(_emulator.PictureUrls(), JsonSerializer.Serialize(new { pics = pics.Take(100) })));
    }

    [Fact]
    public async Task Post_OtherDocument_HasCode()
    {
        var url = _emulator.PictureUrls().Replace(_emulator.KDocsFileToken, "other", StringComparison.Ordinal);

        Assert.Equal(10003, await CodeAsync(url, """{"pics":[]}"""));
    }

    [Fact]
    public async Task Post_UnknownPictureOrOtherTag_IsLeftOut()
    {
        var picture = _emulator.Pictures[0];
        var pics = new[]
        {
            new { pic_key = "k", tag = "t" },
            new { pic_key = picture.PicKey, tag = "other" },
            new { pic_key = picture.PicKey, tag = picture.Tag },
        };

        var response = (await EmulatorClient.PostAsync(_emulator.PictureUrls(), JsonSerializer.Serialize(new { pics }))).Json;

        Assert.Single(response.GetProperty("data").GetProperty("urls").EnumerateArray());
    }

    private static async Task<int> CodeAsync(string url, string body)
    {
        var reply = await EmulatorClient.PostAsync(url, body);
        Assert.Equal(200, reply.Status);
        return reply.Json.GetProperty("code").GetInt32();
    }
}
