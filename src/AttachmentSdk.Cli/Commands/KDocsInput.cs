using System.CommandLine;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Commands;

/// <summary>
/// Pictures by <c>--from</c>, any number of <c>--pic</c>, or sheets; or, with <c>--records</c>, the attachments of a data table, all or
/// those of <c>--from</c>.
/// </summary>
internal sealed class KDocsInput
{
    private readonly FromOption _from = new("{\"pic_key\",\"tag\",\"fileName\"?}");
    private readonly Option<string[]> _pictures = new("--pic") { Description = "A picture's pic_key and tag with a colon between them, as in KEY:attachment; repeatable", HelpName = "KEY:TAG" };
    private readonly SheetOptions _sheets = new();
    private readonly Option<string?> _records = new("--records")
    {
        Description = "The id of a data table, for all attachments of its records; with --from, only what an earlier run's report of that table still lacks",
        HelpName = "TABLE_ID",
    };

    public void AddTo(Command command)
    {
        _from.AddTo(command);
        command.Options.Add(_pictures);
        _sheets.AddTo(command);
        command.Options.Add(_records);
        InputKind.RequireOne(
            command,
            [
                new("--from FILE", result => InputKind.Given(_from.Option)(result) && !InputKind.Given(_records)(result)),
                new("--pic KEY:TAG", InputKind.Given(_pictures)),
                .. _sheets.Kinds,
                new("--records TABLE_ID", InputKind.Given(_records)),
            ]);
    }

    /// <summary>Determines whether the command is about a data table.</summary>
    public bool IsOfRecords(ParseResult result) => result.GetValue(_records) is not null;

    /// <summary>Returns the data table that the command is about; <see langword="null"/> if it is about pictures.</summary>
    /// <exception cref="ToolException">The id of the table is empty.</exception>
    public RecordCollection? RecordsOf(ParseResult result, KDocsDocument document) => IsOfRecords(result) ? document.Records(Table(result)) : null;

    /// <inheritdoc cref="EkuaibaoInput.Check"/>
    public void Check(ParseResult result, ToolConsole console)
    {
        _from.Check(result, console);
        FromArguments(result);
        if (IsOfRecords(result))
        {
            Table(result);
        }
    }

    /// <exception cref="ToolException">A file cannot be opened, or an argument is wrong.</exception>
    public ReferenceFeed<PictureReference> OpenPictures(ParseResult result, KDocsDocument document, ToolConsole console)
    {
        var listings = new ListingQueue<PictureReference>(new SheetPictures(document, _sheets.Named(result)).ListAsync);
        foreach (var listing in _sheets.Listings(result))
        {
            listings.Add(listing, isOfCommandLine: true);
        }

        var lines = _from.Open(result, PictureShape.Instance, console, listing => listings.Add(listing, isOfCommandLine: false));
        return Feed(result, PictureShape.Instance, lines ?? FromArguments(result).ToAsyncEnumerable(), listings);
    }

    /// <exception cref="ToolException">A file cannot be opened, or an argument is wrong.</exception>
    public ReferenceFeed<RecordAttachment> OpenRecords(ParseResult result, RecordCollection records, ToolConsole console)
    {
        var listings = new ListingQueue<RecordAttachment>((_, token) => records.ListAsync(token));
        var lines = _from.Open(result, RecordShape.Instance, console, listing =>
        {
            Check(RecordShape.TableOf(listing), records.SheetId);
            listings.Add(listing, isOfCommandLine: false);
        });
        if (lines is null)
        {
            listings.Add(RecordShape.ListingOf(records.SheetId), isOfCommandLine: true);
        }

        var ofTable = lines?.Select(attachment =>
        {
            Check(attachment.SheetId, records.SheetId);
            return attachment;
        });
        return Feed(result, RecordShape.Instance, ofTable ?? AsyncEnumerable.Empty<RecordAttachment>(), listings);
    }

    /// <inheritdoc cref="FromOption.Identity"/>
    public FileIdentity? InputFile(ParseResult result, ToolConsole console) => _from.Identity(result, console);

    private ReferenceFeed<TReference> Feed<TReference>(ParseResult result, ReferenceShape<TReference> shape, IAsyncEnumerable<TReference> lines, ListingQueue<TReference> listings)
        where TReference : class
    {
        return new(lines)
        {
            Listings = listings,
            Identify = shape.Identify,
            DescribeNothing = Nothing,
            ExitCodeOfNothing = () => _from.ExitCodeOfNothing(result),
            IsOfIncompleteReport = _from.IsOfIncompleteReport,
            MayBeEarlierReport = () => _from.MayBeEarlierReport,
        };

        string Nothing() => listings.All.Count > 0
            ? $"No {shape.Noun} in {string.Join(", ", listings.All.Select(listing => Printable.Line(shape.ListingName(listing.Item))))}."
            : _from.DescribeNothing(result);
    }

    private string Table(ParseResult result) => result.GetValue(_records) is { Length: > 0 } id ? id : throw ToolException.Usage("--records is empty.");

    private static void Check(string? tableOfLine, string table)
    {
        if (tableOfLine is not null && tableOfLine != table)
        {
            throw ToolException.Usage($"The report that --from reads is of --records {tableOfLine}, not of {table}.");
        }
    }

    private IReadOnlyList<PictureReference> FromArguments(ParseResult result) => [.. (result.GetValue(_pictures) ?? []).Select(Create)];

    private static PictureReference Create(string text)
    {
        // A key may contain colons; no known tag does.
        var colon = text.LastIndexOf(':');
        return colon > 0 && colon < text.Length - 1
            ? new PictureReference(text[..colon], text[(colon + 1)..])
            : throw ToolException.Usage($"--pic '{text}' is not of the form KEY:TAG, such as {(text.Trim(':') is { Length: > 0 } key ? key : "KEY")}:attachment.");
    }
}
