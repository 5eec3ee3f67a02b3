using System.CommandLine;
using System.CommandLine.Parsing;
using AttachmentSdk.Cli.Input;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The options that say which items a command is about: a file of references, or the references themselves.</summary>
internal abstract class InputOptions<TReference>
    where TReference : class
{
    private readonly ReferenceShape<TReference> _shape;
    private readonly Option<string?> _from;

    protected InputOptions(ReferenceShape<TReference> shape)
    {
        _shape = shape;
        _from = new Option<string?>("--from")
        {
            Description = $"A file with a JSON array or JSON lines of {{\"{shape.VendorFirstName}\",\"{shape.SecondName}\",\"fileName\"?}}, or the report of an earlier run, whose finished items are passed over; - reads standard input",
            HelpName = "FILE|-",
        };
    }

    /// <summary>The options beside <c>--from</c>, as messages name them.</summary>
    protected abstract string ArgumentNames { get; }

    public virtual void AddTo(Command command)
    {
        command.Options.Add(_from);
        command.Validators.Add(result =>
        {
            var hasFile = result.GetValue(_from) is not null;
            var hasArguments = HasArguments(result);
            if (hasFile == hasArguments)
            {
                result.AddError(hasFile ? $"Give either --from or {ArgumentNames}, not both." : $"Say what to work on: --from FILE, or {ArgumentNames}.");
            }
        });
    }

    /// <summary>Opens the input, and reads it only as fast as it is used.</summary>
    /// <exception cref="ToolException">It cannot be opened, or an argument is wrong.</exception>
    public ReferenceFeed<TReference> Open(ParseResult result, ToolConsole console, CancellationToken cancellationToken)
    {
        if (result.GetValue(_from) is not { } path)
        {
            return new ReferenceFeed<TReference>(FromArguments(result).ToAsyncEnumerable());
        }

        // A file is read on after a cancellation, to report what was not begun; standard input may never end.
        var reader = ReferenceFile.Open(path, _shape, console);
        return new ReferenceFeed<TReference>(reader.ReadAllAsync(_shape, path == ReferenceFile.StandardInput ? cancellationToken : CancellationToken.None));
    }

    /// <summary>The path given with <c>--from</c>; <see langword="null"/> when the references do not come from a file.</summary>
    public string? FilePath(ParseResult result) => result.GetValue(_from) is { } path && path != ReferenceFile.StandardInput ? path : null;

    protected abstract bool HasArguments(SymbolResult result);

    protected abstract IReadOnlyList<TReference> FromArguments(ParseResult result);
}
