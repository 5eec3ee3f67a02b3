namespace AttachmentSdk.Emulator;

/// <summary>A sheet of the KDocs spreadsheet.</summary>
public sealed class EmulatedSheet
{
    internal EmulatedSheet(int index, int id, string name, bool isVisible, IReadOnlyList<EmulatedSheetPicture> pictures)
    {
        Index = index;
        Id = id;
        Name = name;
        IsVisible = isVisible;
        Pictures = pictures;
    }

    /// <summary>The index (<c>sheet_idx</c>), from 0.</summary>
    public int Index { get; }

    /// <summary>The id (<c>sheet_id</c>), which is not the index.</summary>
    public int Id { get; }

    /// <summary>The name, possibly with a slash.</summary>
    public string Name { get; }

    /// <summary>Whether the sheet is shown.</summary>
    public bool IsVisible { get; }

    /// <summary>The pictures in its cells.</summary>
    public IReadOnlyList<EmulatedSheetPicture> Pictures { get; }
}
