using System.Globalization;

namespace AttachmentSdk.Emulator.Data.Documents;

/// <summary>A cell or an area of merged cells; all four numbers from 0, the last row and column are included.</summary>
internal readonly record struct CellArea(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    /// <summary>Gets the first cell in sheet notation: <c>A1</c>, <c>DQ251</c>.</summary>
    public string Address
    {
        get
        {
            var letters = "";
            for (var number = FirstColumn + 1; number > 0; number = (number - 1) / 26)
            {
                letters = (char)('A' + ((number - 1) % 26)) + letters;
            }

            return string.Create(CultureInfo.InvariantCulture, $"{letters}{FirstRow + 1}");
        }
    }

    public static CellArea Single(int row, int column) => new(row, row, column, column);

    public bool Overlaps(CellArea other) =>
        FirstRow <= other.LastRow && other.FirstRow <= LastRow && FirstColumn <= other.LastColumn && other.FirstColumn <= LastColumn;
}
