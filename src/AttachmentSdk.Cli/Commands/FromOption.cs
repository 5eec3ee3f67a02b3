using System.CommandLine;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The option for a file of references.</summary>
/// <param name="fields">The fields of a line, for the help.</param>
internal sealed class FromOption(string fields)
{
    private readonly Option<bool> _failOnEmpty = new("--fail-on-empty") { Description = "End with exit code 2 if the input has no item; a report whose items are all finished is not a failure" };
    private ReferenceReader? _reader;
    private bool _isOpen;

    /// <summary>Gets a value indicating whether the opened file is the report of a run that did not reach all items.</summary>
    public bool IsOfIncompleteReport { get; private set; }

    /// <summary>Gets a value indicating whether the input may be any report, also an empty one.</summary>
    public bool MayBeEarlierReport => _isOpen && _reader is null or { IsReport: true } or { HasItems: false };

    public Option<string?> Option { get; } = new("--from")
    {
        Description = $"A file with a JSON array or JSON lines of {fields}, or the report of an earlier run, whose finished items are skipped; - reads standard input",
        HelpName = "FILE|-",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Option);
        command.Options.Add(_failOnEmpty);
    }

    /// <summary>Checks that the file can be opened, before anything else is asked of the user.</summary>
    /// <exception cref="ToolException">The file cannot be opened.</exception>
    public void Check(ParseResult result, ToolConsole console)
    {
        if (FilePath(result) is { } path)
        {
            ReferenceFile.Require(path, console);
        }
    }

    /// <summary>Returns the lines of the file. It is opened with the first line, and read only as fast as it is used; both may block.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="shape">The JSON format of the items.</param>
    /// <param name="console">The console.</param>
    /// <param name="addListing">Receives the lines that name something to list; <see langword="null"/> if there are none.</param>
    /// <returns>The lines; <see langword="null"/> if the option is not given.</returns>
    /// <exception cref="ToolException">Standard output would overwrite the file.</exception>
    public IAsyncEnumerable<TReference>? Open<TReference>(ParseResult result, ReferenceShape<TReference> shape, ToolConsole console, Action<ReferenceFields>? addListing = null)
    {
        if (result.GetValue(Option) is not { } path)
        {
            return null;
        }

        if (Identity(result, console) is { } file && file == console.OutputFile)
        {
            throw ToolException.Usage("Standard output is redirected to the file that --from reads. Redirect it to another file.");
        }

        _isOpen = true;
        var fullPath = path != ReferenceFile.StandardInput ? console.FullPath(path) : console.InputFile is null ? null : FileIdentity.PathOfStandardInput();
        IsOfIncompleteReport = fullPath is not null && ReportFile.IsIncomplete(fullPath);
        if (IsOfIncompleteReport)
        {
            console.WriteMessage($"Warning: the run that wrote {Printable.Line(path)} did not end, so it lacks the items that were not reached. Run the whole list again: what is complete is skipped.");
        }

        return Read(path, shape, console, addListing).ToAsyncEnumerable();
    }

    /// <summary>Returns the message for a file without items to do.</summary>
    public string DescribeNothing(ParseResult result) => _reader is { HasItems: false }
        ? $"Warning: {(FilePath(result) is { } path ? Printable.Line(path) : "standard input")} names no item, so there is nothing to do."
        : "Nothing to do: the input names no item that is still to be done.";

    /// <summary>Returns the exit code for input without items to do.</summary>
    public int ExitCodeOfNothing(ParseResult result) => result.GetValue(_failOnEmpty) && _reader is not { HasItems: true } ? ExitCodes.Usage : ExitCodes.Success;

    /// <summary>Returns the file that is read, also by standard input; <see langword="null"/> for none.</summary>
    public FileIdentity? Identity(ParseResult result, ToolConsole console) =>
        result.GetValue(Option) is not { } path ? null : path == ReferenceFile.StandardInput ? console.InputFile : FileIdentity.Of(console.FullPath(path));

    private string? FilePath(ParseResult result) => result.GetValue(Option) is { } path && path != ReferenceFile.StandardInput ? path : null;

    // Lines that name a listing go to addListing.
    private IEnumerable<TReference> Read<TReference>(string path, ReferenceShape<TReference> shape, ToolConsole console, Action<ReferenceFields>? addListing)
    {
        using var reader = ReferenceFile.Open(path, shape, console);
        _reader = reader;
        while (reader.Next() is { } fields)
        {
            if (addListing is not null && shape.IsListing(fields))
            {
                addListing(fields);
            }
            else
            {
                yield return shape.Create(fields);
            }
        }
    }
}
