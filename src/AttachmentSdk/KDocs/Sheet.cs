namespace AttachmentSdk.KDocs;

/// <summary>A sheet of a spreadsheet, as <see cref="KDocsClient.ListSheetsAsync"/> finds it. https://developer.kdocs.cn/server/et/info.html</summary>
/// <param name="index">The index, from 0.</param>
/// <param name="name">The name; <see langword="null"/> where the answer has none.</param>
/// <param name="isVisible">Whether it is shown.</param>
/// <param name="usedRange">The cells that hold something; <see langword="null"/> where the answer does not say.</param>
public sealed class Sheet(int index, string? name = null, bool isVisible = true, CellRange? usedRange = null)
{
    /// <summary>The index, from 0. Where the answer has none, the sheet's place in the list.</summary>
    public int Index { get; } = index;

    /// <summary>The name; <see langword="null"/> where the answer has none.</summary>
    public string? Name { get; } = name;

    /// <summary>Whether the sheet is shown. Where the answer does not say, it is.</summary>
    public bool IsVisible { get; } = isVisible;

    /// <summary>
    /// The cells that hold something; <see langword="null"/> where the answer does not say. The vendor's page does not show these fields;
    /// they are known from other people's clients.
    /// </summary>
    public CellRange? UsedRange { get; } = usedRange;

    /// <summary>Index and name.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Name is null ? $"{Index}" : $"{Index}: {Name}";
}
