using AttachmentSdk.KDocs.Api;

namespace AttachmentSdk.KDocs.Sheets;

/// <summary>
/// Reads the list of sheets. The vendor's page names no field, and third-party clients read two sets of names: either may be used, and each
/// field may be missing.
/// </summary>
internal static class SheetList
{
    private const string Advice = "Check the file token, that it is a spreadsheet, and that the account may see it.";

    public static async Task<IReadOnlyList<Sheet>> ReadAsync(IKDocsApi api, string fileToken, CancellationToken cancellationToken)
    {
        var response = await api.ListSheetsAsync(fileToken, cancellationToken).ConfigureAwait(false);
        var data = KDocsResponse.Require(response, Advice);
        return [.. (data.SheetsInfo ?? data.Sheets ?? []).Where(info => info is not null).Select(Read)];
    }

    private static Sheet Read(SheetInfo info, int position)
    {
        var index = info.SheetIdx ?? info.Idx;
        return new Sheet(index is >= 0 ? index.Value : position, info.SheetName ?? info.Name, info.IsVisible ?? true, UsedRangeOf(info));
    }

    private static CellRange? UsedRangeOf(SheetInfo info) =>
        info is { RowFrom: { } firstRow, ColFrom: { } firstColumn, RowTo: { } lastRow, ColTo: { } lastColumn }
        && CellAddress.Exists(firstRow, firstColumn) && CellAddress.Exists(lastRow, lastColumn)
        && firstRow <= lastRow && firstColumn <= lastColumn
            ? new CellRange(firstRow, firstColumn, lastRow, lastColumn)
            : null;
}
