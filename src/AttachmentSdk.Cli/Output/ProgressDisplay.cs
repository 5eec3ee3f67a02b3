using AttachmentSdk.Downloads;
using Spectre.Console;

namespace AttachmentSdk.Cli.Output;

/// <summary>A live display at the end of the terminal, drawn anew ten times a second.</summary>
internal sealed class ProgressDisplay : IAsyncDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    private readonly IAnsiConsole _terminal;
    private readonly ProgressState _state;
    private readonly CancellationTokenSource _done = new();

    // Spectre.Console takes its two locks in one order when a line is written and in the other when the display is updated, so that the
    // two must not meet.
    private readonly Lock _terminalLock = new();
    private readonly Task _display;

    /// <param name="console">The console, whose standard error is a terminal.</param>
    public ProgressDisplay(ToolConsole console)
    {
        _terminal = TerminalConsole.ForError(console);
        _state = new ProgressState(console.Clock, _terminal.Profile.Width);
        _display = ShowAsync(console.Clock);
    }

    /// <summary>Who is to be told of every step.</summary>
    public IProgress<DownloadProgress> Progress => _state;

    /// <summary>Writes a line that stays, above the display.</summary>
    public void WriteAbove(string line)
    {
        lock (_terminalLock)
        {
            _terminal.Write(new LineAboveDisplay(line));
        }
    }

    /// <summary>Takes the display off the terminal.</summary>
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
                // Done: the display clears itself.
            }
        });
    }
}
