using AttachmentSdk.Emulator.Data.Documents;

namespace AttachmentSdk.Emulator;

/// <summary>A picture in a cell of the KDocs spreadsheet.</summary>
public sealed class EmulatedSheetPicture
{
    internal EmulatedSheetPicture(int sheetIndex, string sheetName, CellArea area, EmulatedPicture picture)
    {
        SheetIndex = sheetIndex;
        SheetName = sheetName;
        Area = area;
        Picture = picture;
    }

    /// <summary>Gets the index of its sheet, from 0.</summary>
    public int SheetIndex { get; }

    /// <summary>Gets the name of its sheet.</summary>
    public string SheetName { get; }

    /// <summary>Gets the address of the cell, such as <c>B7</c>; that of the first of merged cells.</summary>
    public string Cell => Area.Address;

    /// <summary>Gets the row of the cell, from 0.</summary>
    public int Row => Area.FirstRow;

    /// <summary>Gets the column of the cell, from 0.</summary>
    public int Column => Area.FirstColumn;

    /// <summary>Gets the picture.</summary>
    public EmulatedPicture Picture { get; }

    internal CellArea Area { get; }
}
