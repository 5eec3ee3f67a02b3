using System.Diagnostics.CodeAnalysis;
using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.KDocs;

/// <summary>A rectangle of cells in sheet notation: <c>A1:C10</c>, or <c>B7</c> for one cell. The default value is <c>A1</c>.</summary>
public readonly struct CellRange : IEquatable<CellRange>
{
    /// <summary>The number of rows that a sheet can have: 1,048,576.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>The number of columns that a sheet can have: 16,384, the last of which is <c>XFD</c>.</summary>
    public const int MaxColumns = 16_384;

    /// <summary>Initializes a new instance of the <see cref="CellRange"/> struct from two opposite corners, in any order.</summary>
    /// <param name="row">The row of one corner, from 0.</param>
    /// <param name="column">The column of one corner, from 0.</param>
    /// <param name="otherRow">The row of the other corner, from 0.</param>
    /// <param name="otherColumn">The column of the other corner, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or beyond <see cref="MaxRows"/> or <see cref="MaxColumns"/>.</exception>
    public CellRange(int row, int column, int otherRow, int otherColumn)
    {
        CellAddress.Check(row, column);
        CellAddress.Check(otherRow, otherColumn);
        FirstRow = Math.Min(row, otherRow);
        FirstColumn = Math.Min(column, otherColumn);
        LastRow = Math.Max(row, otherRow);
        LastColumn = Math.Max(column, otherColumn);
    }

    /// <summary>Gets the uppermost row, from 0.</summary>
    public int FirstRow { get; }

    /// <summary>Gets the leftmost column, from 0.</summary>
    public int FirstColumn { get; }

    /// <summary>Gets the lowest row of the range, from 0.</summary>
    public int LastRow { get; }

    /// <summary>Gets the rightmost column of the range, from 0.</summary>
    public int LastColumn { get; }

    /// <summary>Compares two ranges.</summary>
    /// <param name="left">One range.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they have the same cells.</returns>
    public static bool operator ==(CellRange left, CellRange right) => left.Equals(right);

    /// <summary>Compares two ranges.</summary>
    /// <param name="left">One range.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(CellRange left, CellRange right) => !left.Equals(right);

    /// <summary>Parses a range. Case does not matter, <c>$</c> is ignored, and the corners can be in any order.</summary>
    /// <param name="text">The range, such as <c>A1:C10</c>, <c>B7</c> or <c>$c$10:$a$1</c>.</param>
    /// <returns>The range.</returns>
    /// <exception cref="FormatException">The text is not a range of cells. The message states what is expected.</exception>
    public static CellRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var range)
            ? range
            : throw new FormatException($"'{Printable.Line(text)}' is no range of cells. Expected is a cell such as B7 or two corners such as A1:C10, with columns from A to XFD and rows from 1 to 1048576.");
    }

    /// <summary>Parses a range, if the text is one.</summary>
    /// <param name="text">The range, such as <c>A1:C10</c>.</param>
    /// <param name="range">The range; <c>A1</c> if the text is not a range.</param>
    /// <returns>Whether the text is valid for <see cref="Parse"/>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out CellRange range)
    {
        range = default;
        var corners = text?.Split(':') ?? [];
        if (corners.Length is not (1 or 2) || CellAddress.Find(corners[0]) is not { } one || CellAddress.Find(corners[corners.Length - 1]) is not { } other)
        {
            return false;
        }

        range = new CellRange(one.Row, one.Column, other.Row, other.Column);
        return true;
    }

    /// <summary>Returns the address of a cell in sheet notation.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The address, such as <c>B7</c> for row 6 and column 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or beyond <see cref="MaxRows"/> or <see cref="MaxColumns"/>.</exception>
    public static string Address(int row, int column)
    {
        CellAddress.Check(row, column);
        return CellAddress.Text(row, column);
    }

    /// <summary>Compares with another range.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they have the same cells.</returns>
    public bool Equals(CellRange other) =>
        (FirstRow, FirstColumn, LastRow, LastColumn) == (other.FirstRow, other.FirstColumn, other.LastRow, other.LastColumn);

    /// <summary>Compares with any object.</summary>
    /// <param name="obj">The other object.</param>
    /// <returns>Whether it is a range of the same cells.</returns>
    public override bool Equals(object? obj) => obj is CellRange other && Equals(other);

    /// <summary>Returns a hash code.</summary>
    /// <returns>The same number for ranges of the same cells.</returns>
    public override int GetHashCode() => (FirstRow, FirstColumn, LastRow, LastColumn).GetHashCode();

    /// <summary>Returns the range in sheet notation.</summary>
    /// <returns>A text such as <c>A1:C10</c>, or <c>B7</c> for one cell.</returns>
    public override string ToString()
    {
        var first = CellAddress.Text(FirstRow, FirstColumn);
        return FirstRow == LastRow && FirstColumn == LastColumn ? first : $"{first}:{CellAddress.Text(LastRow, LastColumn)}";
    }

    internal bool Meets(CellRange other) =>
        FirstRow <= other.LastRow && other.FirstRow <= LastRow && FirstColumn <= other.LastColumn && other.FirstColumn <= LastColumn;
}
