using Microsoft.Playwright;

namespace AttachmentSdk.Emulator.PageTests;

[Collection(SharedBrowser.Name)]
public sealed class WidthTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(400)]
    public async Task Page_AtWidth_FitsWithBothCallsTried(int width)
    {
        await using var open = await OpenPage.AtAsync(fixture, width);

        foreach (var (name, path) in new[]
        {
            ("ekuaibao", "/api/openapi/v2/attachment/downloadurls"),
            ("kdocs", "/api/v1/openapi/et/{file_token}/pictures/urls"),
        })
        {
            await new TryItOut(await open.ContractAsync(name), path).SendAsync();

            Assert.Equal(width, await open.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
        }

        open.AssertQuiet();
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(400, false)]
    public async Task Requests_AtWidth_AreOpenWhereThereIsRoomBesideTheContract(int width, bool isOpen)
    {
        await using var open = await OpenPage.AtAsync(fixture, width);
        await Assertions.Expect(open.Page.Locator("#total")).ToBeVisibleAsync();

        await Assertions.Expect(open.Page.Locator("#note")).ToBeVisibleAsync(new() { Visible = isOpen });
        var requests = await open.Page.Locator("#requests").BoundingBoxAsync();
        var contract = await open.Page.Locator("#contracts").BoundingBoxAsync();
        Assert.Equal(isOpen, requests!.X >= contract!.X + contract.Width);
        Assert.Equal(!isOpen, contract.Y >= requests.Y + requests.Height);
    }
}
