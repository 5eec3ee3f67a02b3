using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>Shows the progress on the terminal, below the lines of the reporter that it wraps.</summary>
internal sealed class ProgressReporter : IReporter
{
    private readonly ProgressDisplay _display;
    private readonly IReporter _lines;

    /// <param name="console">The console, whose standard error is a terminal.</param>
    /// <param name="createLines">Creates the reporter of lines from a function that writes a line.</param>
    public ProgressReporter(ToolConsole console, Func<Action<string>, IReporter> createLines)
    {
        _display = new ProgressDisplay(console);

        // Lines on the same terminal must go through the display, which they would damage otherwise.
        _lines = createLines(console.IsOutputTerminal ? _display.WriteAbove : console.Output.WriteLine);
    }

    public IProgress<DownloadProgress<TReference>> ProgressOf<TReference>()
        where TReference : class => _display.ProgressOf<TReference>();

    public void Report(ItemOutcome outcome) => _lines.Report(outcome);

    public async ValueTask DisposeAsync()
    {
        await _display.DisposeAsync();
        await _lines.DisposeAsync();
    }
}
