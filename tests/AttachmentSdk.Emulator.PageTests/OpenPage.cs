using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AttachmentSdk.Emulator.PageTests;

/// <summary>An emulator and a browser that shows its page. It records the errors and warnings of the page and its requests.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<Uri> _requests = [];

    private OpenPage(AttachmentEmulator emulator, IBrowserContext context, IPage page)
    {
        Emulator = emulator;
        _context = context;
        Page = page;
        page.Console += (_, message) => RecordComplaint(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => RecordComplaint(true, error);
        page.Request += (_, request) => _requests.Enqueue(new Uri(request.Url));
    }

    public AttachmentEmulator Emulator { get; }

    public IPage Page { get; }

    public ILocator Recorded => Page.Locator("#list > li");

    public static async Task<OpenPage> AtAsync(BrowserFixture fixture, int width = 1280)
    {
        var emulator = await AttachmentEmulator.StartAsync();
        var context = await fixture.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = new OpenPage(emulator, context, await context.NewPageAsync());
        await page.Page.GotoAsync(emulator.BaseAddress.AbsoluteUri);
        return page;
    }

    /// <summary>Opens a contract by its tab and returns its panel, rendered.</summary>
    public async Task<ILocator> ContractAsync(string name)
    {
        await Page.Locator($"#tab-{name}").ClickAsync();
        var panel = Page.Locator($"#{name}");
        await Assertions.Expect(panel.Locator(".opblock").First).ToBeVisibleAsync();
        return panel;
    }

    /// <summary>Fails when the console has an error or a warning, or when anything but this emulator was asked for something.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(_complaints);
        Assert.NotEmpty(_requests);
        Assert.All(_requests.Where(url => url.Scheme != "data"), url => Assert.Equal(Emulator.BaseAddress.Authority, url.Authority));
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private void RecordComplaint(bool matters, string text)
    {
        if (matters)
        {
            _complaints.Enqueue(text);
        }
    }
}
