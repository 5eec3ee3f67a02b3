using System.Globalization;
using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Data.Documents;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>
/// https://developer.kdocs.cn/server/et/workbook-get-cells.html. The names of the fields are those that third-party clients read. That the
/// last row and column belong to the range, and that merged cells are included if any part of them is in it, is an assumption.
/// </summary>
internal sealed class SheetCellsRoute(
    KDocsAccount account, IReadOnlyList<EmulatedSheet> sheets, PictureLinks links, EmulatorAddresses addresses, EmulatorOptions options)
    : KDocsRoute(EmulatorOperations.KDocsSheetCells, account, account.FileToken, KDocsPaths.SheetCells())
{
    private readonly IReadOnlyList<IReadOnlyList<SheetCell>> _cells = [.. sheets.Select(SheetCells.Of)];

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) =>
        Cells(request) is { } cells && Area(request) is { } area
            ? [.. cells.Where(cell => cell.Area.Overlaps(area)).Select(cell => cell.Picture?.PicKey).OfType<string>()]
            : [];

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (Cells(request) is not { } cells)
        {
            return KDocsFailure.NoSheet.ToResponse();
        }

        if (Area(request) is not { } area)
        {
            return (KDocsFailure.InvalidArgument with { Hint = "row_from, row_to, col_from and col_to must be a range" }).ToResponse();
        }

        var withUrl = request.Query["with_pic_url"] == "true";
        var entries = cells.Where(cell => cell.Area.Overlaps(area)).Select(cell => Entry(cell, withUrl, expiredFor));
        return Success(new JsonObject { ["cells"] = options.Entries(entries) });
    }

    private static CellArea? Area(EmulatorRequest request) =>
        TryNumber(request.Query["row_from"], out var firstRow)
            && TryNumber(request.Query["row_to"], out var lastRow)
            && TryNumber(request.Query["col_from"], out var firstColumn)
            && TryNumber(request.Query["col_to"], out var lastColumn)
            && firstRow <= lastRow && firstColumn <= lastColumn
            ? new CellArea(firstRow, lastRow, firstColumn, lastColumn)
            : null;

    private static bool TryNumber(string? text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private IReadOnlyList<SheetCell>? Cells(EmulatorRequest request) =>
        TryNumber(InPath(request, "sheet"), out var index) && index < _cells.Count ? _cells[index] : null;

    private JsonObject Entry(SheetCell cell, bool withUrl, IReadOnlySet<string> expiredFor)
    {
        var entry = new JsonObject
        {
            ["row_from"] = cell.Area.FirstRow,
            ["row_to"] = cell.Area.LastRow,
            ["col_from"] = cell.Area.FirstColumn,
            ["col_to"] = cell.Area.LastColumn,
            ["cell_text"] = cell.Text,
        };
        if (cell.Picture is { } picture)
        {
            entry["pic_key"] = picture.PicKey;
            entry["tag"] = picture.Tag;
            if (withUrl)
            {
                entry["pic_url"] = links.Url(addresses, picture, expiredFor.Contains(picture.PicKey));
            }
        }

        return entry;
    }
}
