using System.Text.Json;
using Microsoft.Playwright;

namespace AttachmentSdk.Emulator.PageTests;

[Collection(SharedBrowser.Name)]
public sealed class ContractPanelTests(BrowserFixture fixture)
{
    private static readonly string[] Contracts = ["ekuaibao", "kdocs"];

    [Fact]
    public async Task Page_Opened_ShowsEveryOperationOfBothContracts()
    {
        await using var open = await OpenPage.AtAsync(fixture);

        foreach (var name in Contracts)
        {
            var contract = await open.ContractAsync(name);

            var text = await open.Page.APIRequest.GetAsync($"{open.Emulator.BaseAddress}_emulator/contracts/{name}.yaml");
            var operations = (await text.TextAsync()).Split("operationId:").Length - 1;
            await Assertions.Expect(contract.Locator(".opblock")).ToHaveCountAsync(operations);
            await Assertions.Expect(contract.Locator(".servers option")).ToHaveTextAsync("/ - This emulator, not the vendor.");
        }

        await Assertions.Expect(open.Page.Locator("#ekuaibao")).ToBeHiddenAsync();
        open.AssertQuiet();
        Assert.Empty(open.Emulator.Requests);
    }

    [Fact]
    public async Task Contract_DescriptionOfParagraphs_ShowsEachWithoutTheLineBreaksOfTheFile()
    {
        await using var open = await OpenPage.AtAsync(fixture);

        var paragraphs = (await open.ContractAsync("ekuaibao")).Locator(".info .renderedMarkdown p");

        await Assertions.Expect(paragraphs).ToHaveCountAsync(3);
        Assert.All(await paragraphs.AllInnerTextsAsync(), text => Assert.DoesNotContain('\n', text));
    }

    [Fact]
    public async Task GetAccessToken_Tried_ShowsTheTokenAndTheRequest()
    {
        await using var open = await OpenPage.AtAsync(fixture);

        var response = await new TryItOut(await open.ContractAsync("ekuaibao"), "/api/openapi/v1/auth/getAccessToken").SendAsync();

        Assert.Equal(open.Emulator.AccessToken, JsonElement.Parse(response).GetProperty("value").GetProperty("accessToken").GetString());
        await AssertRecordedAsync(open, EmulatorOperations.EkuaibaoAccessToken, "POST /api/openapi/v1/auth/getAccessToken");
    }

    [Fact]
    public async Task DownloadUrls_Tried_ShowsLinksAndTheRequest()
    {
        await using var open = await OpenPage.AtAsync(fixture);

        var response = await new TryItOut(await open.ContractAsync("ekuaibao"), "/api/openapi/v2/attachment/downloadurls").SendAsync();

        var link = JsonElement.Parse(response)[0];
        Assert.Equal(open.Emulator.Attachments[0].Id, link.GetProperty("id").GetString());
        Assert.StartsWith(open.Emulator.StorageAddress.AbsoluteUri, link.GetProperty("url").GetString(), StringComparison.Ordinal);
        await AssertRecordedAsync(open, EmulatorOperations.EkuaibaoDownloadUrls, "POST /api/openapi/v2/attachment/downloadurls?accessToken=***");
    }

    [Fact]
    public async Task PictureUrls_Tried_ShowsALinkAndTheRequest()
    {
        await using var open = await OpenPage.AtAsync(fixture);

        var response = await new TryItOut(await open.ContractAsync("kdocs"), "/api/v1/openapi/et/{file_token}/pictures/urls").SendAsync();

        var link = JsonElement.Parse(response).GetProperty("data").GetProperty("urls")[0];
        Assert.Equal(open.Emulator.Pictures[0].PicKey, link.GetProperty("pic_key").GetString());
        await AssertRecordedAsync(
            open, EmulatorOperations.KDocsPictureUrls, $"POST /api/v1/openapi/et/{open.Emulator.KDocsFileToken}/pictures/urls?access_token=***");
    }

    [Theory]
    [InlineData("ekuaibao")]
    [InlineData("kdocs")]
    public async Task EveryOperation_TriedAsFilledIn_Succeeds(string name)
    {
        await using var open = await OpenPage.AtAsync(fixture);
        var contract = await open.ContractAsync(name);
        var all = await contract.Locator(".opblock-summary-path").EvaluateAllAsync<string[]>("all => all.map(each => each.dataset.path)");

        // Swagger UI does not fill in a parameter between square brackets, and a PDF is no JSON.
        var paths = all.Where(path => !path.Contains('[', StringComparison.Ordinal)).ToList();
        Assert.InRange(all.Length - paths.Count, 0, 1);
        foreach (var path in paths)
        {
            var response = JsonElement.Parse(await new TryItOut(contract, path).SendAsync());
            Assert.True(response.ValueKind == JsonValueKind.Array || !response.TryGetProperty("code", out var code) || code.GetInt32() == 0, $"{path}: {response}");
            if (path.EndsWith("oken", StringComparison.Ordinal))
            {
                // Its examples were good for one call.
                await open.Page.ReloadAsync();
                contract = await open.ContractAsync(name);
            }
        }

        Assert.Equal(paths.Count, open.Emulator.Requests.Count);
        Assert.All(open.Emulator.Requests, request => Assert.Equal(200, request.Status));
        open.AssertQuiet();
    }

    private static async Task AssertRecordedAsync(OpenPage open, string operation, string target)
    {
        await Assertions.Expect(open.Recorded).ToHaveCountAsync(1);
        await Assertions.Expect(open.Recorded.Locator(".operation")).ToHaveTextAsync(operation);
        await Assertions.Expect(open.Recorded.Locator(".status")).ToHaveTextAsync("200");
        await open.Recorded.Locator("summary").ClickAsync();
        await Assertions.Expect(open.Recorded.Locator("pre")).ToContainTextAsync(target);
        open.AssertQuiet();
    }
}
