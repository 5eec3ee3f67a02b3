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

    /// <summary>Gets the index (<c>sheet_idx</c>), from 0.</summary>
    public int Index { get; }

    /// <summary>Gets the id (<c>sheet_id</c>), which is not the index.</summary>
    public int Id { get; }

    /// <summary>Gets the name, possibly with a slash.</summary>
    public string Name { get; }

    /// <summary>Gets a value indicating whether the sheet is visible.</summary>
    public bool IsVisible { get; }

    /// <summary>Gets the pictures in its cells.</summary>
    public IReadOnlyList<EmulatedSheetPicture> Pictures { get; }
}
