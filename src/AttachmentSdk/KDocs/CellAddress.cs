using System.Globalization;

namespace AttachmentSdk.KDocs;

/// <summary>Names of single cells: letters for the column, from A, and a number for the row, from 1.</summary>
internal static class CellAddress
{
    private const int Letters = 26;

    public static bool Exists(int row, int column) => row is >= 0 and < CellRange.MaxRows && column is >= 0 and < CellRange.MaxColumns;

    public static void Check(int row, int column)
    {
        if (!Exists(row, column))
        {
            var isRow = row is < 0 or >= CellRange.MaxRows;
            throw new ArgumentOutOfRangeException(
                isRow ? nameof(row) : nameof(column),
                isRow ? row : column,
                FormattableString.Invariant($"Rows are from 0 to {CellRange.MaxRows - 1}, columns from 0 to {CellRange.MaxColumns - 1}."));
        }
    }

    public static string Text(int row, int column)
    {
        var name = (row + 1).ToString(CultureInfo.InvariantCulture);
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / Letters)
        {
            name = (char)('A' + ((rest - 1) % Letters)) + name;
        }

        return name;
    }

    public static (int Row, int Column)? Find(string text)
    {
        var name = text.Trim();
        var position = Skip(name, 0);
        var column = 0;
        var start = position;
        for (; position < name.Length && position - start < 4 && Letter(name[position]) is { } letter; position++)
        {
            column = (column * Letters) + letter;
        }

        if (position == start)
        {
            return null;
        }

        var digits = name.Substring(Skip(name, position));
        return digits.Length is > 0 and < 8 && digits[0] != '0'
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && Exists(row - 1, column - 1)
            ? (row - 1, column - 1)
            : null;
    }

    private static int Skip(string name, int position) => position < name.Length && name[position] == '$' ? position + 1 : position;

    private static int? Letter(char character) => character switch
    {
        >= 'A' and <= 'Z' => character - 'A' + 1,
        >= 'a' and <= 'z' => character - 'a' + 1,
        _ => null,
    };
}
