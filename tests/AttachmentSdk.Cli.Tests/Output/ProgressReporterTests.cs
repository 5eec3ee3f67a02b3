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
        using var terminal = TextWriter.Synchronized(NewWriter());
        var reporter = new ProgressReporter(Console(terminal, terminal, width: 80), writeLine => new PlainReporter(writeLine));
        var outcome = new ItemOutcome(new ReferenceFields("1", "k", null), DownloadStatus.Downloaded) { Path = "/files/a.pdf", Bytes = 1 };

        var lines = Task.Run(() => Repeat(() => reporter.Report(new object(), outcome)));
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
    }

    [Fact]
    public async Task Report_ShorterThanTheDisplay_LeavesNothingBehindIt()
    {
        using var terminal = NewWriter();
        await using (var reporter = new ProgressReporter(Console(terminal, terminal, width: 80), writeLine => new PlainReporter(writeLine)))
        {
            reporter.Report(new object(), new ItemOutcome(new ReferenceFields("1", "k", null), DownloadStatus.Skipped) { Path = "/files/a.pdf" });
        }

        Assert.Contains("\u001b[Jskipped", terminal.ToString(), StringComparison.Ordinal);
    }

    private static void Repeat(Action action)
    {
        for (var i = 0; i < Times; i++)
        {
            action();
        }
    }
}
