using System.Text;
using AttachmentSdk.Cli.Input;

namespace AttachmentSdk.Cli.Output;

/// <summary>The file of <c>--report</c>: a line of JSON for each item, on disk as soon as the item is complete.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly string _path;
    private readonly ReferenceShape _shape;

    private ReportFile(StreamWriter writer, string path, ReferenceShape shape)
    {
        _writer = writer;
        _path = path;
        _shape = shape;
    }

    /// <exception cref="ToolException">The file cannot be written, or is the input file.</exception>
    public static ReportFile Open(string path, string? inputPath, ReferenceShape shape, ToolConsole console)
    {
        var fullPath = console.FullPath(path);
        if (inputPath is not null && Target(fullPath) == Target(console.FullPath(inputPath)))
        {
            throw ToolException.Usage("--report names the file that --from reads, and would overwrite it. Give the report another name.");
        }

        try
        {
            return new ReportFile(new StreamWriter(fullPath, append: false, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" }, path, shape);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }
    }

    /// <exception cref="ToolException">The file can no longer be written.</exception>
    public void Write(ItemOutcome outcome)
    {
        try
        {
            _writer.WriteLine(OutcomeJson.Line(_shape, outcome, withFileName: true));
        }
        catch (IOException exception)
        {
            throw Unwritable(_path, exception);
        }
    }

    public void Dispose()
    {
        try
        {
            _writer.Dispose();
        }
        catch (IOException)
        {
            // An error was reported when the line was written.
        }
    }

    private static string Target(string path) => !File.Exists(path) ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    private static ToolException Unwritable(string path, Exception exception) =>
        ToolException.Destination($"The report {path} cannot be written: {FileErrors.OfWriting(exception)}.");
}
