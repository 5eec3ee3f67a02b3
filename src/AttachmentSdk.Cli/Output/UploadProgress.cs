using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Cli.Output;

/// <summary>Shows the progress of files that are uploaded one after another.</summary>
internal sealed class UploadProgress : IProgress<long>, IAsyncDisposable
{
    private readonly int _files;
    private readonly ToolConsole _console;
    private readonly ProgressDisplay _display;
    private readonly IProgress<DownloadProgress<string>> _steps;
    private readonly RateWindow _rate;
    private string _path = "";
    private long? _length;
    private long _sent;
    private long _sentBefore;
    private int _uploaded;
    private int _failed;

    /// <param name="files">The number of files.</param>
    /// <param name="console">The console, whose standard error is a terminal.</param>
    public UploadProgress(int files, ToolConsole console)
    {
        _files = files;
        _console = console;
        _display = new ProgressDisplay(console, new BatchProgress(files, areAllFilesKnown: true));
        _steps = _display.ProgressOf<string>();
        _rate = new RateWindow(console.Clock);
    }

    /// <summary>Begins the next file.</summary>
    public void Begin(string path)
    {
        _path = path;
        _length = File.Exists(path) ? new FileInfo(path).Length : null;
        _sent = 0;
        Show(null);
    }

    /// <summary>Receives the number of bytes of the file that were sent.</summary>
    public void Report(long value)
    {
        _rate.Add(Math.Max(0, value - _sent), _console.Clock.GetTimestamp());
        _sent = value;
        Show(null);
    }

    /// <summary>Ends the file.</summary>
    public void End(bool isUploaded)
    {
        _sentBefore += isUploaded ? _sent : 0;
        _uploaded += isUploaded ? 1 : 0;
        _failed += isUploaded ? 0 : 1;
        _sent = 0;
        Show(isUploaded ? DownloadStatus.Downloaded : DownloadStatus.Failed);
    }

    /// <summary>Writes a line of output, above the display if both are on the terminal.</summary>
    public void WriteLine(string line)
    {
        if (_console.IsOutputTerminal)
        {
            _display.WriteAbove(line);
        }
        else
        {
            _console.Output.WriteLine(line);
        }
    }

    /// <summary>Writes a message above the display.</summary>
    public void WriteMessage(string message) => _display.WriteAbove(string.Join('\n', WordWrap.Lines(message, _console.Width)));

    /// <summary>Removes the display from the terminal.</summary>
    public ValueTask DisposeAsync() => _display.DisposeAsync();

    private void Show(DownloadStatus? status)
    {
        var rate = _rate.PerSecond(_console.Clock.GetTimestamp());
        var bytes = _sentBefore + _sent;
        var totals = new BatchProgress(
            _files, areAllFilesKnown: true, filesUnderWay: status is null ? 1 : 0, filesDownloaded: _uploaded, filesFailed: _failed, bytesReceived: bytes, bytesExpected: bytes, bytesPerSecond: rate);
        _steps.Report(new(_path, Path.GetFileName(_path), _sent, _length, rate, status, totals));
    }
}
