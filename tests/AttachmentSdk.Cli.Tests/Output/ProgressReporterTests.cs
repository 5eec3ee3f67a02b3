using AttachmentSdk.Cli.Input;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Tests.Output;

public sealed class ProgressReporterTests : ToolTest
{
    private const int Times = 2000;
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task Report_LinesWhileTheDisplayIsDrawn_NeverBlocksForGood()
    {
        using var shown = NewWriter();
        using var terminal = TextWriter.Synchronized(shown);
        var reporter = new ProgressReporter(Console(terminal, terminal, width: 80), writeLine => new PlainReporter(writeLine, EkuaibaoShape.Instance, "/files"));
        var outcome = new ItemOutcome(new ReferenceFields { ["id"] = "1", ["key"] = "k" }, DownloadStatus.Downloaded) { Path = "/files/a.pdf", Bytes = 1 };

        var lines = Task.Run(() => Repeat(() => reporter.Report(outcome)));
        var frames = Task.Run(() =>
        {
            while (!lines.IsCompleted)
            {
                Clock.Advance(Refresh);
            }
        });

        // Disposed only on success: what is blocked would block that too.
        await Task.WhenAll(lines, frames).WaitAsync(TimeSpan.FromSeconds(30));
        await reporter.DisposeAsync();
        Assert.Equal(Times, shown.ToString().Split("a.pdf").Length - 1);
    }

    [Fact]
    public async Task Report_ShorterThanTheDisplay_LeavesNothingBehindIt()
    {
        using var terminal = NewWriter();
        await using (var reporter = new ProgressReporter(Console(terminal, terminal, width: 80), writeLine => new PlainReporter(writeLine, EkuaibaoShape.Instance, "/files")))
        {
            reporter.Report(new ItemOutcome(new ReferenceFields { ["id"] = "1", ["key"] = "k" }, DownloadStatus.Skipped) { Path = "/files/a.pdf" });
        }

        Assert.Contains("\u001b[Jskipped", terminal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_NothingUnderWay_KeepsWhatStandsAboveAndLeavesNothing()
    {
        string[] above = ["one", "two", "three"];
        using var shown = NewWriter();
        using var terminal = TextWriter.Synchronized(shown);
        await terminal.WriteAsync(string.Join('\n', above) + "\n");
        await using (var reporter = new ProgressReporter(Console(terminal, terminal, width: 80), writeLine => new PlainReporter(writeLine, EkuaibaoShape.Instance, "/files")))
        {
            for (var i = 0; i < 3; i++)
            {
                Clock.Advance(Refresh);
                reporter.Report(new ItemOutcome(new ReferenceFields { ["id"] = $"id-{i}", ["key"] = "k" }, DownloadStatus.NotFound));
            }
        }

        await terminal.WriteAsync("end");
        string[] items = ["not found             id-0  k", "not found             id-1  k", "not found             id-2  k"];
        Assert.Equal([.. above, .. items, "end"], Screen.Show(shown.ToString()).Where(line => line.Length > 0));
    }

    private static void Repeat(Action action)
    {
        for (var i = 0; i < Times; i++)
        {
            action();
        }
    }
}
