using Microsoft.Playwright;

namespace AttachmentSdk.Emulator.PageTests;

/// <summary>One browser for all tests; each opens a profile of its own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // What a busy machine takes longer for is no failure of the page; five seconds, the default, were too short once.
    private const float Patience = 60_000;

    private IPlaywright? _playwright;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var path = Chromium.Find();
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,

            // Its sandbox does not start for root, which is what a build machine often is; and it must not look for updates.
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
