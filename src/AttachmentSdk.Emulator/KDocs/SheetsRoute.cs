using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>
/// https://developer.kdocs.cn/server/et/info.html; the names of the fields are those that third-party clients read in the corresponding
/// call of online tables.
/// </summary>
internal sealed class SheetsRoute(KDocsAccount account, IReadOnlyList<EmulatedSheet> sheets, EmulatorOptions options)
    : KDocsRoute(EmulatorOperations.KDocsSheets, account, account.FileToken, KDocsPaths.Sheets())
{
    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [];

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor) =>
        Success(new JsonObject { ["sheets_info"] = options.Entries(sheets.Select(Entry)) });

    private static JsonObject Entry(EmulatedSheet sheet)
    {
        // Invented: the last row and column belong to the used range, and they are 0 for an empty sheet.
        var cells = SheetCells.Of(sheet);
        return new JsonObject
        {
            ["sheet_id"] = sheet.Id,
            ["sheet_idx"] = sheet.Index,
            ["sheet_name"] = sheet.Name,
            ["sheet_type"] = "et",
            ["is_visible"] = sheet.IsVisible,
            ["row_from"] = 0,
            ["row_to"] = cells.Select(cell => cell.Area.LastRow).DefaultIfEmpty().Max(),
            ["col_from"] = 0,
            ["col_to"] = cells.Select(cell => cell.Area.LastColumn).DefaultIfEmpty().Max(),
        };
    }
}
