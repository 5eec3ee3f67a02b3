using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>
/// A display at the end of the terminal, drawn ten times a second. Not Spectre.Console's, which counts the rows of the old text in the width
/// that it was drawn for: a terminal that was narrowed since has wrapped it, and parts of it would remain.
/// </summary>
internal sealed class ProgressDisplay : IAsyncDisposable
{
    private const string HideCursor = "\u001b[?25l";
    private const string ShowCursor = "\u001b[?25h";

    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    private readonly ToolConsole _console;
    private readonly ProgressState _state;
    private readonly CancellationTokenSource _done = new();
    private readonly Lock _lock = new();
    private readonly Task _display;
    private TerminalFrame _frame = TerminalFrame.Empty;

    /// <param name="console">The console, whose standard error is a terminal.</param>
    /// <param name="totals">The totals before the first step; <see langword="null"/> for zeros.</param>
    public ProgressDisplay(ToolConsole console, BatchProgress? totals = null)
    {
        _console = console;
        _state = new ProgressState(console.Clock, totals);
        Draw(HideCursor, _state);
        _display = ShowAsync();
    }

    /// <summary>Gets the receiver of the steps of items of a kind.</summary>
    public IProgress<DownloadProgress<TReference>> ProgressOf<TReference>()
        where TReference : class => new ProgressState.Receiver<TReference>(_state);

    /// <summary>Writes a permanent line above the display.</summary>
    public void WriteAbove(string line) => Draw(line + "\n", _state);

    /// <summary>Removes the display from the terminal.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_done.IsCancellationRequested)
        {
            await _done.CancelAsync();
            await _display;
            Draw(ShowCursor, state: null);
        }
    }

    private async Task ShowAsync()
    {
        using var timer = new PeriodicTimer(Refresh, _console.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_done.Token))
            {
                Draw("", _state);
            }
        }
        catch (OperationCanceledException)
        {
            // Complete.
        }
    }

    // In one write, so that the terminal does not show the gap.
    private void Draw(string text, ProgressState? state)
    {
        lock (_lock)
        {
            var width = TerminalConsole.WidthOf(_console);
            var erase = _frame.Erase(TerminalConsole.WrapsAnew(_console) ? width : int.MaxValue);
            _frame = state is null ? TerminalFrame.Empty : TerminalFrame.Of(state.Render(width), width, _console);
            _console.Error.Write(erase + text + _frame.Text);
        }
    }
}
