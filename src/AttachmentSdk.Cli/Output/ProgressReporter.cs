using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>Shows on the terminal what goes on, below the lines of the reporter that it wraps.</summary>
internal sealed class ProgressReporter : IReporter
{
    private readonly ProgressDisplay _display;
    private readonly IReporter _lines;

    /// <param name="console">The console, whose standard error is a terminal.</param>
    /// <param name="createLines">Makes the reporter of lines from the way to write one.</param>
    public ProgressReporter(ToolConsole console, Func<Action<string>, IReporter> createLines)
    {
        _display = new ProgressDisplay(console);

        // Lines on the same terminal must go through the display, which else would be torn by them.
        _lines = createLines(console.IsOutputTerminal ? _display.WriteAbove : console.Output.WriteLine);
    }

    public IProgress<DownloadProgress>? Progress => _display.Progress;

    public void Report(ItemOutcome outcome) => _lines.Report(outcome);

    public async ValueTask DisposeAsync()
    {
        await _display.DisposeAsync();
        await _lines.DisposeAsync();
    }
}
