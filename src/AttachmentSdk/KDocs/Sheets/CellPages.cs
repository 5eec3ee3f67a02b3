namespace AttachmentSdk.KDocs.Sheets;

/// <summary>
/// Divides a range into pages of cells. It is not documented whether a response includes the last row and column of the request, so a
/// request has one more of each than its page, and a cell belongs to the page that has the cell's top left corner in the range.
/// </summary>
internal static class CellPages
{
    /// <summary>The rows of a page; an assumption, because the vendor states no limit.</summary>
    public const int Rows = 200;

    /// <summary>The columns of a page; also an assumption.</summary>
    public const int Columns = 100;

    /// <summary>All cells that a sheet can have.</summary>
    public static readonly CellRange Everything = new(0, 0, CellRange.MaxRows - 1, CellRange.MaxColumns - 1);

    // A larger used range would take most of a day's quota; it is more likely the largest possible size of a sheet.
    private const int MostPages = 500;

    /// <summary>Returns the range, unless it is too large to be the used range.</summary>
    public static CellRange? Believable(CellRange? used) => used is { } range && PagesOf(range) <= MostPages ? range : null;

    public static CellRange PageAt(CellRange range, int row, int column) =>
        new(row, column, Math.Min(row + Rows - 1, range.LastRow), Math.Min(column + Columns - 1, range.LastColumn));

    /// <summary>Returns the cells to request: the page, and one further row and column if they exist.</summary>
    public static CellRange Asked(CellRange page) =>
        new(page.FirstRow, page.FirstColumn, Math.Min(page.LastRow + 1, CellRange.MaxRows - 1), Math.Min(page.LastColumn + 1, CellRange.MaxColumns - 1));

    /// <summary>Determines whether an area belongs to the page, and not to an adjacent page or outside of the range.</summary>
    public static bool Owns(CellRange page, CellRange range, CellRange area)
    {
        var row = Math.Max(area.FirstRow, range.FirstRow);
        var column = Math.Max(area.FirstColumn, range.FirstColumn);
        return area.Meets(range) && row >= page.FirstRow && row <= page.LastRow && column >= page.FirstColumn && column <= page.LastColumn;
    }

    private static long PagesOf(CellRange range) =>
        ((range.LastRow - range.FirstRow) / Rows + 1L) * ((range.LastColumn - range.FirstColumn) / Columns + 1L);
}
