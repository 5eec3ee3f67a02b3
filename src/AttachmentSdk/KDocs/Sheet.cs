using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.KDocs;

/// <summary>
/// A sheet of a spreadsheet, as <see cref="KDocsDocument.GetSheetsAsync"/> lists it. https://developer.kdocs.cn/server/et/info.html
/// </summary>
/// <param name="index">The index, from 0.</param>
/// <param name="name">The name; <see langword="null"/> if the response has none.</param>
/// <param name="isVisible">Whether the sheet is visible.</param>
/// <param name="usedRange">The used cells; <see langword="null"/> if the response does not state them.</param>
public sealed class Sheet(int index, string? name = null, bool isVisible = true, CellRange? usedRange = null)
{
    /// <summary>Gets the index, from 0. If the response has none, the sheet's position in the list.</summary>
    public int Index { get; } = index;

    /// <summary>Gets the name; <see langword="null"/> if the response has none.</summary>
    public string? Name { get; } = name;

    /// <summary>Gets a value indicating whether the sheet is visible; <see langword="true"/> if the response does not state it.</summary>
    public bool IsVisible { get; } = isVisible;

    /// <summary>
    /// Gets the used cells; <see langword="null"/> if the response does not state them. The vendor's page does not show these fields; they
    /// are known from third-party clients.
    /// </summary>
    public CellRange? UsedRange { get; } = usedRange;

    /// <summary>Returns index and name.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Name is null ? $"{Index}" : Printable.Line($"{Index}: {Name}");
}
