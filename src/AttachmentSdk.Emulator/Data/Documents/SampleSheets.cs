namespace AttachmentSdk.Emulator.Data.Documents;

/// <summary>
/// Three sheets: one with a slash in its name, a hidden one, an empty one. Every picture is in one cell. The first few are at positions
/// that matter to a client that scans the cells in pages, the others in rows of ten.
/// </summary>
internal static class SampleSheets
{
    private const int HiddenEvery = 5;
    private const int PicturesARow = 10;
    private const int FirstRow = 20;
    private const int FirstColumn = 7;

    // B7; far from it in both directions; merged over the edge of a page of 100 rows; far below.
    private static readonly CellArea[] Special =
    [
        CellArea.Single(6, 1),
        CellArea.Single(250, 120),
        new(94, 104, 3, 5),
        CellArea.Single(1500, 30),
    ];

    public static IReadOnlyList<EmulatedSheet> Create(IReadOnlyList<EmulatedPicture> pictures)
    {
        const string Main = "差旅/报销";
        const string Hidden = "隐藏的图片";
        var (main, hidden) = (new List<EmulatedSheetPicture>(), new List<EmulatedSheetPicture>());
        for (var i = 0; i < pictures.Count; i++)
        {
            if (i >= Special.Length && i % HiddenEvery == 0)
            {
                hidden.Add(new EmulatedSheetPicture(1, Hidden, CellArea.Single(hidden.Count, 0), pictures[i]));
            }
            else
            {
                main.Add(new EmulatedSheetPicture(0, Main, At(main.Count), pictures[i]));
            }
        }

        // The ids have a gap, as after a sheet was deleted, so that they cannot be mistaken for the indexes.
        return
        [
            new EmulatedSheet(0, 1, Main, isVisible: true, main),
            new EmulatedSheet(1, 3, Hidden, isVisible: false, hidden),
            new EmulatedSheet(2, 4, "空表", isVisible: true, []),
        ];
    }

    private static CellArea At(int index)
    {
        if (index < Special.Length)
        {
            return Special[index];
        }

        var number = index - Special.Length;
        return CellArea.Single(FirstRow + (number / PicturesARow), FirstColumn + (number % PicturesARow * 2));
    }
}
