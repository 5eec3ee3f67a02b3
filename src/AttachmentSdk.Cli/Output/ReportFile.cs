using System.Text;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.IO;

namespace AttachmentSdk.Cli.Output;

/// <summary>
/// The file of <c>--report</c>: a line of JSON for each item, on disk as soon as the item is complete. It replaces an earlier report when the
/// first item is complete: a program that sends the earlier report to standard input then has it open, and reads it to its end. Until the
/// report has all items, an empty file beside it says so, also after the process was killed.
/// </summary>
internal sealed class ReportFile : IDisposable
{
    private const string IncompleteSuffix = ".incomplete";

    private readonly string _path;
    private readonly string _fullPath;
    private readonly ReferenceShape _shape;
    private readonly FileInfo? _mark; // None beside a pipe or a device.
    private readonly bool _isNew;
    private FileStream _file;
    private StreamWriter? _writer;
    private bool _isStarted;
    private bool _isComplete;

    private ReportFile(string path, string fullPath, ReferenceShape shape)
    {
        (_path, _shape) = (path, shape);
        _isNew = !File.Exists(fullPath);
        _file = new FileStream(fullPath, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        _fullPath = FileIdentity.FinalPath(fullPath); // The link may have led to a file that is there only now.
        _mark = IsRegular() ? MarkOf(_fullPath) : null;
        ReplacesIncomplete = _mark is { Exists: true };
        if (_isNew)
        {
            Mark(); // An empty report of a killed run names no item.
        }
    }

    /// <summary>Opens the file. A named pipe blocks its thread until it has a reader, but the wait can be cancelled.</summary>
    /// <exception cref="ToolException">The file cannot be written, is the input file, or is the file of standard output.</exception>
    public static async Task<ReportFile> OpenAsync(string path, FileIdentity? inputFile, ReferenceShape shape, ToolConsole console, CancellationToken cancellationToken)
    {
        var fullPath = console.FullPath(path);
        if (FileIdentity.Of(fullPath) is { } file && (file == inputFile || file == console.OutputFile))
        {
            throw ToolException.Usage(file == inputFile
                ? "--report names the file that --from reads, and would overwrite it. Give the report another name."
                : "--report names the file that standard output is redirected to. Give the report another name.");
        }

        if (MarkOf(FileIdentity.FinalPath(fullPath)) is { Exists: true, Length: > 0 })
        {
            throw ToolException.Usage($"--report: there is a file {path}{IncompleteSuffix} that is not of this tool. Give the report another name.");
        }

        try
        {
            RequireReport(path, fullPath);
            return await Task.Run(() => new ReportFile(path, FileIdentity.FinalPath(fullPath), shape), CancellationToken.None).WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }
    }

    /// <summary>Determines whether a file is the report of a run that has not accounted for all items.</summary>
    public static bool IsIncomplete(string fullPath) => MarkOf(FileIdentity.FinalPath(fullPath)) is { Exists: true, Length: 0 };

    /// <summary>Gets a value indicating whether the earlier report of this name lacks items.</summary>
    public bool ReplacesIncomplete { get; }

    /// <summary>States that the run begins. From now on, the report counts as one that lacks items.</summary>
    /// <exception cref="ToolException">The file beside the report cannot be written.</exception>
    public void Start()
    {
        try
        {
            Mark();
            _isStarted = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(_path + IncompleteSuffix, exception);
        }
    }

    /// <summary>States that the report has all items of the input.</summary>
    public void Complete() => _isComplete = true;

    /// <exception cref="ToolException">The file can no longer be written.</exception>
    public void Write(ItemOutcome outcome)
    {
        Begin();
        try
        {
            _writer!.WriteLine(OutcomeJson.Line(_shape, outcome, withFileName: true));
        }
        catch (Exception exception) when (exception is IOException or ArgumentOutOfRangeException)
        {
            // The latter is .NET's word for a file that is longer than the system allows.
            throw Unwritable(_path, exception);
        }
    }

    /// <summary>Removes the lines of an earlier report.</summary>
    /// <exception cref="ToolException">The file can no longer be written.</exception>
    public void Begin()
    {
        if (_writer is not null)
        {
            return;
        }

        try
        {
            if (_file is { CanSeek: true, Length: > 0 } && !TryReplace())
            {
                _file.SetLength(0);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(_path, exception);
        }

        _writer = new StreamWriter(_file, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
    }

    public void Dispose()
    {
        try
        {
            _writer?.Dispose();
            _file.Dispose();
            if (_isStarted ? _isComplete && _writer is not null : _isNew)
            {
                _mark?.Delete();
            }

            if (!_isStarted && _isNew && _mark is not null)
            {
                File.Delete(_fullPath);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // An error was reported when the line was written.
        }
    }

    // A misspelt path must not cost a user's file.
    private static void RequireReport(string path, string fullPath)
    {
        if (FileIdentity.Of(fullPath) is not null)
        {
            using var file = new StreamReader(fullPath);
            var start = file.Read();
            while (start >= 0 && char.IsWhiteSpace((char)start))
            {
                start = file.Read();
            }

            if (start >= 0 && start != '{')
            {
                throw ToolException.Usage($"--report: {path} exists and is no report, so it is not replaced. Give the report another name.");
            }
        }
    }

    private void Mark()
    {
        if (_mark is { Exists: false })
        {
            new FileStream(_mark.FullName, FileMode.CreateNew).Dispose();
            _mark.Refresh();
        }
    }

    private static FileInfo MarkOf(string fullPath) => new(fullPath + IncompleteSuffix);

    // Where the system does not say what a file is, a device is known by its folder.
    private bool IsRegular() => FileStatus.IsSupported ? FileStatus.Of(_file.SafeFileHandle) is { IsRegular: true } : _file.CanSeek && !_fullPath.StartsWith("/dev/", StringComparison.Ordinal);

    // Not by truncating the file, which may have a reader. Windows does not delete an open file.
    private bool TryReplace()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File.GetUnixFileMode(_file.SafeFileHandle);
        }

        try
        {
            File.Delete(_fullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        _file.Dispose();
        _file = new FileStream(_fullPath, options);
        return true;
    }

    private static ToolException Unwritable(string path, Exception exception) =>
        ToolException.Destination($"The report {path} cannot be written: {FileErrors.OfWriting(exception)}.");
}
