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

    /// <summary>The index of its sheet, from 0.</summary>
    public int SheetIndex { get; }

    /// <summary>The name of its sheet.</summary>
    public string SheetName { get; }

    /// <summary>The address of the cell such as <c>B7</c>; of merged cells, that of the first.</summary>
    public string Cell => Area.Address;

    /// <summary>The row of the cell, from 0.</summary>
    public int Row => Area.FirstRow;

    /// <summary>The column of the cell, from 0.</summary>
    public int Column => Area.FirstColumn;

    /// <summary>The picture.</summary>
    public EmulatedPicture Picture { get; }

    internal CellArea Area { get; }
}
