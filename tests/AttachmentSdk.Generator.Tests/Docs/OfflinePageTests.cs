using AttachmentSdk.Generator.Docs;

namespace AttachmentSdk.Generator.Tests.Docs;

public class OfflinePageTests
{
    [Fact]
    public void Seal_Page_ForbidsEveryLoadBeforeAnythingCanLoad()
    {
        var page = OfflinePage.Seal("<html>\n<head>\n  <script src=\"https://example.com/a.js\"></script></head></html>");

        Assert.StartsWith("<html>\n<head>\n  <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ", page, StringComparison.Ordinal);
        var policy = page.Split("content=\"")[1].Split('"')[0];
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Seal_NoHead_IsNoPageOfTheRenderer() =>
        Assert.Throws<CommandException>(() => OfflinePage.Seal("<body></body>"));
}
