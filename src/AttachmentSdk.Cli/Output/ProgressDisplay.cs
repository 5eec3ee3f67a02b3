using AttachmentSdk.Downloads;
using Spectre.Console;

namespace AttachmentSdk.Cli.Output;

/// <summary>A live display at the end of the terminal, drawn ten times a second.</summary>
internal sealed class ProgressDisplay : IAsyncDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    private readonly IAnsiConsole _terminal;
    private readonly ProgressState _state;
    private readonly CancellationTokenSource _done = new();

    // Spectre.Console takes its two locks in one order when a line is written and in the other order when the display is updated, so the
    // two must not run at the same time.
    private readonly Lock _terminalLock = new();
    private readonly Task _display;

    /// <param name="console">The console, whose standard error is a terminal.</param>
    public ProgressDisplay(ToolConsole console)
    {
        _terminal = TerminalConsole.ForError(console);
        _state = new ProgressState(console.Clock, _terminal.Profile.Width);
        _display = ShowAsync(console.Clock);
    }

    /// <summary>Gets the receiver of all steps.</summary>
    public IProgress<DownloadProgress> Progress => _state;

    /// <summary>Writes a permanent line above the display.</summary>
    public void WriteAbove(string line)
    {
        lock (_terminalLock)
        {
            _terminal.Write(new LineAboveDisplay(line));
        }
    }

    /// <summary>Removes the display from the terminal.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_done.IsCancellationRequested)
        {
            await _done.CancelAsync();
            await _display;
        }
    }

    private async Task ShowAsync(TimeProvider clock)
    {
        using var timer = new PeriodicTimer(Refresh, clock);
        await _terminal.Live(_state.Render()).AutoClear(true).StartAsync(async display =>
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
                // Complete: the display clears itself.
            }
        });
    }
}
