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

    [Theory]
    [InlineData(80, 50, 49)]
    [InlineData(80, 37, 36)]
    [InlineData(80, 20, 19)]
    [InlineData(40, 100, 99)]
    [InlineData(81, 27, 26)]
    public async Task Show_WidthOfTheTerminalChanges_LeavesNoBrokenLine(int before, int after, int widest)
    {
        using var terminal = new ReflowingTerminal { Width = before };
        terminal.WriteLine("above");
        await using (var display = new ProgressDisplay(Console(terminal, terminal, () => terminal.Width)))
        {
            display.ProgressOf<object>().Report(new(new object(), "发票-增值税电子普通发票 2026年1月 上海分公司差旅费报销单附件.pdf", 500_000, 2_000_000, 250_000, batch: new BatchProgress(filesKnown: 3, filesUnderWay: 2, bytesReceived: 500_000)));
            display.ProgressOf<object>().Report(new(new object(), "b.pdf", 1, 2));
            display.WriteAbove("one");
            var drawn = terminal.Rows;
            Assert.Equal(["above", "one"], drawn.Take(2));
            Assert.Equal(5, drawn.Count);

            terminal.Width = after;
            Clock.Advance(Refresh);
            display.WriteAbove("two");

            Assert.Equal(["above", "one", "two"], terminal.Rows.Take(3));
            Assert.Equal(6, terminal.Rows.Count);
            Assert.All(terminal.Rows, row => Assert.InRange(Cells.Count(row), 1, widest));
        }

        Assert.Equal(["above", "one", "two", ""], terminal.Rows);
    }

    [Fact]
    public async Task Show_NarrowedTerminalThatCutsLinesOff_KeepsWhatStandsAbove()
    {
        Variables["TERM"] = "linux";
        string[] above = ["one", "two", "three"];
        using var shown = NewWriter();
        await shown.WriteAsync(string.Join('\n', above) + "\n");
        var width = 80;
        await using (var display = new ProgressDisplay(Console(shown, shown, () => width)))
        {
            display.ProgressOf<object>().Report(new(new object(), "a.pdf", 1, 2));
            display.WriteAbove("four");
            width = 20;
        }

        Assert.Equal([.. above, "four", ""], Screen.Show(shown.ToString()));
    }

    private static void Repeat(Action action)
    {
        for (var i = 0; i < Times; i++)
        {
            action();
        }
    }
}
