using AttachmentSdk.Cli.Output;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Tests.Output;

public sealed class ProgressStateTests : ToolTest
{
    private static readonly BatchProgress Batch = new(
        filesKnown: 40, areAllFilesKnown: true, filesUnderWay: 2, filesDownloaded: 10, filesSkipped: 3, filesNotFound: 1, filesFailed: 2, bytesReceived: 34_500_000, bytesExpected: 50_000_000, bytesPerSecond: 12_300_000);

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task Render_FilesUnderWay_IsAsReviewed(int width)
    {
        var state = new ProgressState(Clock);
        state.Report(new DownloadProgress<object>(new object(), "发票-增值税电子普通发票 2026年1月 上海分公司差旅费报销单附件.pdf", 500_000, 2_000_000, 250_000));
        state.Report(new DownloadProgress<object>(new object(), "a.pdf", 0, 999_900_000));
        state.Report(new DownloadProgress<object>(new object(), "unknown length.bin", 123_456, null, 1_000_000_000));
        state.Report(new DownloadProgress<object>(new object(), null, 1, 1, batch: Batch));

        await Verify(Show(state, width)).UseParameters(width);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(300)]
    public void Render_AnyWidth_FitsTheTerminal(int width)
    {
        var state = new ProgressState(Clock);
        state.Report(new DownloadProgress<object>(new object(), new string('发', 200), 999_900_000, 999_900_000, 999_900_000, batch: Batch));

        var lines = Show(state, width).Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.InRange(Cells.Count(lines[0]), 1, width - 1);

        // The ^C that a terminal echoes must not begin a new line.
        Assert.InRange(Cells.Count(lines[1]), 1, width - "^C".Length - 1);
    }

    [Fact]
    public void Render_FileThatEnded_IsShownNoMore()
    {
        var state = new ProgressState(Clock);
        var reference = new object();
        state.Report(new DownloadProgress<object>(reference, "a.pdf", 1, 2));
        Assert.Contains("a.pdf", Show(state), StringComparison.Ordinal);

        state.Report(new DownloadProgress<object>(reference, "a.pdf", 2, 2, status: DownloadStatus.Downloaded));
        Assert.DoesNotContain("a.pdf", Show(state), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_NothingCameForAWhile_ShowsNoRate()
    {
        var state = new ProgressState(Clock);
        state.Report(new DownloadProgress<object>(new object(), "a.pdf", 1, 2, 5000, batch: Batch));
        Assert.Contains("5.0 kB/s", Show(state), StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.DoesNotContain("/s", Show(state), StringComparison.Ordinal);
    }

    private static string Show(ProgressState state, int width = 80)
    {
        using var text = NewWriter();
        TerminalConsole.ForText(text).Write(state.Render(width));
        return string.Join('\n', text.ToString().TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()));
    }
}
