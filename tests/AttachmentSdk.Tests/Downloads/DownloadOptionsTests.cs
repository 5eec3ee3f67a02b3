using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads;

public class DownloadOptionsTests
{
    [Fact]
    public void Defaults_AreAsDocumented()
    {
        var options = new DownloadOptions();
        Assert.Equal(8, options.MaxConcurrency);
        Assert.Equal(FileConflict.Skip, options.IfExists);
        Assert.Equal(5, options.MaxRetries);
        Assert.Equal(TimeSpan.FromSeconds(30), options.InactivityTimeout);
        Assert.Equal(1, options.Segments);
        Assert.Null(options.Layout);
    }

    [Fact]
    public void Values_OutOfRange_AreNamed()
    {
        AssertRefused("MaxConcurrency", new DownloadOptions { MaxConcurrency = 0 });
        AssertRefused("MaxConcurrency", new DownloadOptions { MaxConcurrency = 257 });
        AssertRefused("Segments", new DownloadOptions { Segments = 0 });
        AssertRefused("Segments", new DownloadOptions { Segments = 17 });
        AssertRefused("MaxRetries", new DownloadOptions { MaxRetries = -1 });
        AssertRefused("MaxRetries", new DownloadOptions { MaxRetries = 101 });
        AssertRefused("InactivityTimeout", new DownloadOptions { InactivityTimeout = TimeSpan.Zero });
        AssertRefused("InactivityTimeout", new DownloadOptions { InactivityTimeout = Timeout.InfiniteTimeSpan });
        AssertRefused("InactivityTimeout", new DownloadOptions { InactivityTimeout = TimeSpan.FromHours(25) });
        AssertRefused("IfExists", new DownloadOptions { IfExists = (FileConflict)9 });
    }

    [Fact]
    public void DownloadMany_WrongArguments_AreRefusedBeforeEnumerating()
    {
        using var engine = new Engine();
        var items = new AttachmentCollection<string>(engine.Downloader, new ScriptedResolver(_ => null));
        Assert.Throws<ArgumentException>(() => items.DownloadManyAsync(["a"], ""));
        Assert.Throws<ArgumentNullException>(() => items.DownloadManyAsync((IEnumerable<string>)null!, "folder"));
        Assert.Throws<ArgumentOutOfRangeException>(() => items.DownloadManyAsync(["a"], "folder", new DownloadOptions { MaxRetries = -1 }));
    }

    private static void AssertRefused(string name, DownloadOptions options) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(options.Validated).ParamName);
}
