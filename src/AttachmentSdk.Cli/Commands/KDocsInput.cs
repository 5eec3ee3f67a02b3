using System.CommandLine;
using AttachmentSdk.Cli.Input;
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
        Description = "The id of a data table, for all attachments of its records; with --from, only those of an earlier run's report",
        HelpName = "TABLE_ID",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_from.Option);
        command.Options.Add(_pictures);
        _sheets.AddTo(command);
        command.Options.Add(_records);
        InputKind.RequireOne(
            command,
            [
                new("--from FILE", result => result.GetValue(_from.Option) is not null && result.GetValue(_records) is null),
                new("--pic KEY:TAG", result => result.GetValue(_pictures) is { Length: > 0 }),
                .. _sheets.Kinds,
                new("--records TABLE_ID", result => result.GetValue(_records) is not null),
            ]);
    }

    /// <summary>Whether the command is about a data table.</summary>
    public bool IsOfRecords(ParseResult result) => result.GetValue(_records) is not null;

    /// <exception cref="ToolException">A file cannot be opened, or an argument is wrong.</exception>
    public ReferenceFeed<PictureReference> OpenPictures(ParseResult result, KDocsClient client, string fileToken, ToolConsole console, CancellationToken cancellationToken) =>
        _sheets.Find(result, client, fileToken) is { } listing
            ? ReferenceFeed<PictureReference>.Of(listing)
            : new(_from.Open(result, PictureShape.Instance, console, cancellationToken) ?? FromArguments(result).ToAsyncEnumerable());

    /// <exception cref="ToolException">A file cannot be opened, or an argument is wrong.</exception>
    public ReferenceFeed<RecordAttachment> OpenRecords(ParseResult result, KDocsClient client, string fileToken, ToolConsole console, CancellationToken cancellationToken)
    {
        var table = result.GetValue(_records) is { Length: > 0 } id ? id : throw ToolException.Usage("--records is empty.");
        return _from.Open(result, RecordShape.Instance, console, cancellationToken) is { } lines
            ? new(lines)
            : ReferenceFeed<RecordAttachment>.Of(token => client.ListRecordAttachmentsAsync(fileToken, table, token));
    }

    /// <summary>The path given with <c>--from</c>; <see langword="null"/> when the references do not come from a file.</summary>
    public string? FilePath(ParseResult result) => _from.FilePath(result);

    private IReadOnlyList<PictureReference> FromArguments(ParseResult result) => [.. (result.GetValue(_pictures) ?? []).Select(Create)];

    private static PictureReference Create(string text)
    {
        // A key may hold colons; of the tags, none is known that does.
        var colon = text.LastIndexOf(':');
        return colon > 0 && colon < text.Length - 1
            ? new PictureReference(text[..colon], text[(colon + 1)..])
            : throw ToolException.Usage($"--pic '{text}' is not of the form KEY:TAG, such as {(text.Trim(':') is { Length: > 0 } key ? key : "KEY")}:attachment.");
    }
}
