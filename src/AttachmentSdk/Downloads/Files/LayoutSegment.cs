namespace AttachmentSdk.Downloads.Files;

/// <summary>One part of a layout's path: text and placeholders that become one safe name.</summary>
internal sealed class LayoutSegment(IReadOnlyList<LayoutPart> parts)
{
    /// <summary>The placeholder that stands for the file's own name.</summary>
    public const string FileName = "name";

    private const string Missing = "_";

    public IEnumerable<string> Placeholders => parts.Where(part => part.IsPlaceholder).Select(part => part.Text);

    /// <summary>The text, where there is no placeholder.</summary>
    public string? Literal => parts.Any(part => part.IsPlaceholder) ? null : string.Concat(parts.Select(part => part.Text));

    /// <returns>The folder's name; <see langword="null"/> when the segment is nothing but a value that the place does not have.</returns>
    public string? ToFolderName(IReadOnlyDictionary<string, string> place) =>
        parts.Count == 1 && parts[0].IsPlaceholder && ValueOf(parts[0], place) is null
            ? null
            : SafeFileName.From(TextOf(parts, place));

    /// <param name="place">The values.</param>
    /// <param name="name">The safe name of the file; its extension stays at the end.</param>
    public string ToFileName(IReadOnlyDictionary<string, string> place, string name)
    {
        var extension = SafeFileName.ExtensionOf(name);
        var before = parts.TakeWhile(part => !part.IsFileName).ToList();
        return SafeFileName.From(TextOf(before, place) + name.Substring(0, name.Length - extension.Length) + TextOf(parts.Skip(before.Count + 1), place) + extension);
    }

    private static string TextOf(IEnumerable<LayoutPart> parts, IReadOnlyDictionary<string, string> place) =>
        string.Concat(parts.Select(part => part.IsPlaceholder ? ValueOf(part, place) ?? Missing : part.Text));

    private static string? ValueOf(LayoutPart part, IReadOnlyDictionary<string, string> place) =>
        place.TryGetValue(part.Text, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}
