using System.Text.Json;

namespace AttachmentSdk.Emulator.Tests.Ekuaibao;

public sealed class DownloadUrlsRouteTests : IAsyncLifetime
{
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Post_VendorExample_HasTheVendorsShape()
    {
        // The request example of https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download.
        const string Body = """
            [{"id":"61sbwX3DEAgk00","key":"openapi0306c2d1-7a5b-4e96-8172-60c5ee0f971e-kotlin简介.docx","expiration":1000},
             {"id":"136634573449","key":"DP:{\"fileId\":\"136634437985\",\"fileName\":\"128163bbba83.jpg\",\"fileSize\":2985928,\"fileType\":\"jpg\",\"spaceId\":\"7215288789\"}","expiration":1000}]
            """;

        var response = (await EmulatorClient.PostAsync(_emulator.DownloadUrls(), Body)).Json;

        Assert.Equal(2, response.GetArrayLength());
        Assert.Equal(["id", "key", "url", "thumbUrl"], response[0].EnumerateObject().Select(member => member.Name).OrderBy(Position));
        Assert.Equal(["id", "key", "url", "thumbUrl", "headers"], response[1].EnumerateObject().Select(member => member.Name).OrderBy(Position));
        foreach (var (asked, given) in JsonElement.Parse(Body).EnumerateArray().Zip(response.EnumerateArray()))
        {
            Assert.Equal(asked.GetProperty("id").GetString(), given.GetProperty("id").GetString());
            Assert.Equal(asked.GetProperty("key").GetString(), given.GetProperty("key").GetString());
            Assert.StartsWith(_emulator.StorageAddress.ToString(), given.GetProperty("url").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(["Authorization", "x-oss-date"], response[1].GetProperty("headers").EnumerateObject().Select(header => header.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?accessToken=")]
    [InlineData("?accessToken=unknown")]
    [InlineData("?access_token=unknown")]
    public async Task Post_NoValidToken_IsUnauthorized(string query)
    {
        var reply = await EmulatorClient.PostAsync($"{_emulator.BaseAddress}api/openapi/v2/attachment/downloadurls{query}", "[]");

        Assert.Equal(403, reply.Status);
        Assert.Equal("未授权", reply.Text);
    }

    [Fact]
    public async Task Post_RevokedToken_IsUnauthorizedAndANewOneWorks()
    {
        var url = _emulator.DownloadUrls();

        _emulator.RevokeAccessTokens();

        Assert.Equal(403, (await EmulatorClient.PostAsync(url, "[]")).Status);
        Assert.Equal(200, (await EmulatorClient.PostAsync(_emulator.DownloadUrls(), "[]")).Status);
    }

    [Theory]
    [InlineData(100, 200)]
    [InlineData(101, 400)]
    public async Task Post_ManyItems_AtMostHundred(int count, int status)
    {
        var body = JsonSerializer.Serialize(Enumerable.Repeat(new { id = "i", key = "k", expiration = 1800 }, count));

        Assert.Equal(status, (await EmulatorClient.PostAsync(_emulator.DownloadUrls(), body)).Status);
    }

    [Fact]
    public async Task Post_SomeUnknown_AreLeftOut()
    {
        var (first, second) = (_emulator.Attachments[0], _emulator.Attachments[2]);
        var body = Body((first.Id, first.Key), (first.Id, second.Key), ("unknown", "unknown"), (second.Id, second.Key));

        var response = (await EmulatorClient.PostAsync(_emulator.DownloadUrls(), body)).Json;

        Assert.Equal([first.Id, second.Id], response.EnumerateArray().Select(entry => entry.GetProperty("id").GetString()!));
    }

    [Theory]
    [InlineData(false, "[]")]
    [InlineData(true, "{[]}")]
    public async Task Post_NothingFound_IsEmptyArrayOrTheDocumentedLiteral(bool asBraces, string text)
    {
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { NotFoundAsBraces = asBraces });

        var reply = await EmulatorClient.PostAsync(emulator.DownloadUrls(), Body(("unknown", "unknown")));

        Assert.Equal(200, reply.Status);
        Assert.Equal(text, reply.Text);
    }

    [Fact]
    public async Task Post_ShuffleResponses_IsAnotherOrder()
    {
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { ShuffleResponses = true });
        var asked = emulator.Attachments.Take(3).Select(attachment => (attachment.Id, attachment.Key)).ToArray();

        var response = (await EmulatorClient.PostAsync(emulator.DownloadUrls(), Body(asked))).Json;

        Assert.Equal([asked[1].Id, asked[0].Id, asked[2].Id], response.EnumerateArray().Select(entry => entry.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task Get_IsMethodNotAllowed() => Assert.Equal(405, (await EmulatorClient.GetAsync(_emulator.DownloadUrls())).Status);

    private static int Position(string name) => Array.IndexOf(["id", "key", "url", "thumbUrl", "headers"], name);

    private static string Body(params (string Id, string Key)[] items) =>
        JsonSerializer.Serialize(items.Select(item => new { id = item.Id, key = item.Key, expiration = 60 }));
}
