public sealed class LinkTests
{
    [Fact]
    public async Task Links_AreAskedForByTheIdOfTheAttachment()
    {
        await using var emulator = AttachmentEmulator.Create();
        using var http = new HttpClient(emulator.CreateHandler()) { BaseAddress = new Uri("https://app.ekuaibao.com/") };
        var asked = emulator.Attachments[0];
        var query = $"api/openapi/v2/attachment/downloadurls?accessToken={Uri.EscapeDataString(emulator.AccessToken)}";
        await http.PostAsJsonAsync(query, new[] { new { asked.Id, asked.Key, expiration = 60 } });
        var request = Assert.Single(emulator.Requests.Of(EmulatorOperations.EkuaibaoDownloadUrls));
        Assert.Equal((200, asked.Id), (request.Status, Assert.Single(request.ItemIds)));
    }
}
