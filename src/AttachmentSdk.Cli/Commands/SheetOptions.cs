using System.CommandLine;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>--sheet</c> with <c>--range</c>, or <c>--all-sheets</c>.</summary>
internal sealed class SheetOptions
{
    private readonly Option<string[]> _sheets = new("--sheet") { Description = "A sheet, by its index from 0 or by its name, for all pictures in its cells; repeatable", HelpName = "INDEX|NAME" };
    private readonly Option<bool> _all = new("--all-sheets") { Description = "All pictures of the workbook, hidden sheets too" };
    private readonly Option<CellRange?> _range = new("--range")
    {
        Description = "Only the pictures in these cells of the one --sheet, such as A1:C10 or B7",
        HelpName = "CELLS",
        CustomParser = result =>
        {
            if (CellRange.TryParse(result.Tokens[0].Value, out var range))
            {
                return range;
            }

            result.AddError($"--range must be a cell such as B7 or two corners such as A1:C10, with columns from A to XFD and rows from 1 to {CellRange.MaxRows}, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };

    public IEnumerable<InputKind> Kinds =>
    [
        new("--sheet INDEX", result => result.GetValue(_sheets) is { Length: > 0 }),
        new("--all-sheets", result => result.GetValue(_all)),
    ];

    public void AddTo(Command command)
    {
        command.Options.Add(_sheets);
        command.Options.Add(_range);
        command.Options.Add(_all);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_range) is not null && result.GetValue(_sheets) is not { Length: 1 })
            {
                result.AddError("--range goes with exactly one --sheet.");
            }
        });
    }

    /// <returns>The pictures as they are found; <see langword="null"/> when no option is given.</returns>
    public Func<CancellationToken, IAsyncEnumerable<PictureReference>>? Find(ParseResult result, KDocsClient client, string fileToken)
    {
        if (result.GetValue(_all))
        {
            return cancellationToken => client.ListPicturesAsync(fileToken, cancellationToken);
        }

        return result.GetValue(_sheets) is { Length: > 0 } sheets ? new SheetPictures(client, fileToken, sheets, result.GetValue(_range)).ListAsync : null;
    }
}
