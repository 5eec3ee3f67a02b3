namespace AttachmentSdk.KDocs.Sheets;

/// <summary>
/// How a range is parted into pages of cells. Whether the last row and column that a call names belong to its answer is not documented, so
/// a call names one more than its page has, and a cell counts for the page that its top left corner in the range is in.
/// </summary>
internal static class CellPages
{
    /// <summary>Rows of a page; an assumption, as the vendor states no limit.</summary>
    public const int Rows = 200;

    /// <summary>Columns of a page; an assumption too.</summary>
    public const int Columns = 100;

    /// <summary>All that a sheet can have.</summary>
    public static readonly CellRange Everything = new(0, 0, CellRange.MaxRows - 1, CellRange.MaxColumns - 1);

    // A used range of more would cost most of a day's quota; it is rather the size that the sheet could have.
    private const int MostPages = 500;

    /// <summary>The range, unless it is too large to be what is really used.</summary>
    public static CellRange? Believable(CellRange? used) => used is { } range && PagesOf(range) <= MostPages ? range : null;

    public static CellRange PageAt(CellRange range, int row, int column) =>
        new(row, column, Math.Min(row + Rows - 1, range.LastRow), Math.Min(column + Columns - 1, range.LastColumn));

    /// <summary>The cells to ask for: the page, and one row and one column more where there are any.</summary>
    public static CellRange Asked(CellRange page) =>
        new(page.FirstRow, page.FirstColumn, Math.Min(page.LastRow + 1, CellRange.MaxRows - 1), Math.Min(page.LastColumn + 1, CellRange.MaxColumns - 1));

    /// <summary>Whether an area is the page's own, and not that of a neighbour or outside of the range.</summary>
    public static bool Owns(CellRange page, CellRange range, CellRange area)
    {
        var row = Math.Max(area.FirstRow, range.FirstRow);
        var column = Math.Max(area.FirstColumn, range.FirstColumn);
        return area.Meets(range) && row >= page.FirstRow && row <= page.LastRow && column >= page.FirstColumn && column <= page.LastColumn;
    }

    private static long PagesOf(CellRange range) =>
        ((range.LastRow - range.FirstRow) / Rows + 1L) * ((range.LastColumn - range.FirstColumn) / Columns + 1L);
}
