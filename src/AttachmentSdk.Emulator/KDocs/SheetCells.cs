using AttachmentSdk.Emulator.Data.Documents;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>A cell with a text or a picture.</summary>
internal sealed record SheetCell(CellArea Area, string Text, EmulatedPicture? Picture);

internal static class SheetCells
{
    private static readonly SheetCell[] Texts =
    [
        new(CellArea.Single(0, 0), "序号", null),
        new(CellArea.Single(0, 1), "图片", null),
        new(CellArea.Single(6, 0), "1", null),
    ];

    /// <summary>Returns the cells of a sheet with content: the first sheet has texts too.</summary>
    public static IReadOnlyList<SheetCell> Of(EmulatedSheet sheet) =>
    [
        .. sheet.Index == 0 ? Texts : [],
        .. sheet.Pictures.Select(picture => new SheetCell(picture.Area, "", picture.Picture)),
    ];
}
