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
        new("--sheet INDEX", InputKind.Given(_sheets)),
        new("--all-sheets", InputKind.Given(_all)),
    ];

    public void AddTo(Command command)
    {
        command.Options.Add(_sheets);
        command.Options.Add(_range);
        command.Options.Add(_all);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_range) is not null && result.GetResult(_sheets) is null or { Tokens.Count: > 1 })
            {
                result.AddError("--range goes with exactly one --sheet.");
            }
        });
    }

    /// <summary>Returns the sheets that the user named, each once.</summary>
    public IReadOnlyList<string> Named(ParseResult result) => [.. (result.GetValue(_sheets) ?? []).Distinct(StringComparer.Ordinal)];

    /// <returns>The listings; none if no option is given.</returns>
    public IEnumerable<ReferenceFields> Listings(ParseResult result) => result.GetValue(_all)
        ? [PictureShape.ListingOf(null, null)]
        : Named(result).Select(sheet => PictureShape.ListingOf(sheet, result.GetValue(_range)));
}
