using AttachmentSdk.Downloads;
using Spectre.Console;

namespace AttachmentSdk.Cli.Output;

/// <summary>Shows on the terminal what goes on, below the lines of the reporter that it wraps.</summary>
internal sealed class ProgressReporter : IReporter
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    private readonly IReporter _lines;
    private readonly ProgressState _state;
    private readonly CancellationTokenSource _done = new();

    // Spectre.Console takes its two locks in one order when a line is written and in the other when the display is updated, so that the
    // two must not meet.
    private readonly Lock _terminalLock = new();
    private readonly Task _display;

    /// <param name="console">The console, whose standard error is a terminal.</param>
    /// <param name="createLines">Makes the reporter of lines from the way to write one.</param>
    public ProgressReporter(ToolConsole console, Func<Action<string>, IReporter> createLines)
    {
        var terminal = TerminalConsole.ForError(console);
        _state = new ProgressState(console.Clock, terminal.Profile.Width);
        Progress = _state;

        // Lines on the same terminal must go through the display, which else would be torn by them.
        _lines = createLines(console.IsOutputTerminal ? line => WriteAbove(terminal, line) : console.Output.WriteLine);
        _display = ShowAsync(terminal, console.Clock);
    }

    public IProgress<DownloadProgress>? Progress { get; }

    public void Report(object reference, ItemOutcome outcome)
    {
        _state.Finish(reference, outcome);
        _lines.Report(reference, outcome);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_done.IsCancellationRequested)
        {
            await _done.CancelAsync();
            await _display;
            await _lines.DisposeAsync();
        }
    }

    private void WriteAbove(IAnsiConsole terminal, string line)
    {
        lock (_terminalLock)
        {
            terminal.Write(new LineAboveDisplay(line));
        }
    }

    private async Task ShowAsync(IAnsiConsole terminal, TimeProvider clock)
    {
        using var timer = new PeriodicTimer(Refresh, clock);
        await terminal.Live(_state.Render()).AutoClear(true).StartAsync(async display =>
        {
            try
            {
                while (await timer.WaitForNextTickAsync(_done.Token))
                {
                    lock (_terminalLock)
                    {
                        display.UpdateTarget(_state.Render());
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // Done: the display clears itself.
            }
        });
    }
}
