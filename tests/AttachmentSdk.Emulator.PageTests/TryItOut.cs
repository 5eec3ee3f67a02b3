using Microsoft.Playwright;

namespace AttachmentSdk.Emulator.PageTests;

/// <summary>Swagger UI's "try it out" for one operation.</summary>
internal sealed class TryItOut(ILocator contract, string path)
{
    private readonly ILocator _operation =
        contract.Locator(".opblock").Filter(new() { Has = contract.Page.Locator($"[data-path='{path}']") });

    /// <summary>Sends the call with what the page has filled in, nothing typed; returns the body of the response that it shows.</summary>
    public async Task<string> SendAsync()
    {
        await _operation.Locator(".opblock-summary-control").ClickAsync();
        var file = _operation.Locator("input[type=file]");
        await Assertions.Expect(_operation.Locator("button.execute")).ToBeVisibleAsync();
        if (await file.CountAsync() > 0)
        {
            // A file and its name are the two things that no page can fill in.
            await file.SetInputFilesAsync(new FilePayload { Name = "a.txt", MimeType = "text/plain", Buffer = "a"u8.ToArray() });
            await _operation.Locator(".parameters[data-property-name=name] input").FillAsync("a.txt");
        }

        await _operation.Locator("button.execute").ClickAsync();
        var response = _operation.Locator(".live-responses-table .response");
        await Assertions.Expect(response.Locator(".response-col_status")).ToHaveTextAsync("200");
        return await response.Locator("pre code").First.InnerTextAsync();
    }
}
