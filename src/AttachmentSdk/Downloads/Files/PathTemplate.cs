using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>Parses the template of a layout, and reports the error in an invalid one.</summary>
internal sealed class PathTemplate(List<PathTemplateSegment> segments)
{
    private readonly StringBuilder _text = new();
    private List<PathTemplatePart> _parts = [];

    /// <returns>The error, as a sentence; <see langword="null"/> if there is none.</returns>
    public static string? Read(string template, List<PathTemplateSegment> segments)
    {
        if (string.IsNullOrWhiteSpace(template))
        {
            return "it is empty.";
        }

        return new PathTemplate(segments).Split(template) ?? ErrorOf(segments);
    }

    private string? Split(string template)
    {
        for (var index = 0; index < template.Length; index++)
        {
            switch (template[index])
            {
                case '\\':
                    return @"folders are parted by /, not by \.";
                case '/':
                    EndSegment();
                    break;
                case '{' or '}' when index + 1 < template.Length && template[index + 1] == template[index]:
                    _text.Append(template[index++]);
                    break;
                case '}':
                    return "a } has no { before it; a brace that is meant as such is written twice.";
                case '{' when template.IndexOf('}', index) is var end and >= 0:
                    var name = template.Substring(index + 1, end - index - 1);
                    if (!IsName(name))
                    {
                        return $"'{{{name}}}' is no placeholder; its name has letters, digits, - and _ only, and a brace that is meant as such is written twice.";
                    }

                    EndText();
                    _parts.Add(new PathTemplatePart(name, IsPlaceholder: true));
                    index = end;
                    break;
                case '{':
                    return "a { has no } behind it; a brace that is meant as such is written twice.";
                default:
                    _text.Append(template[index]);
                    break;
            }
        }

        EndSegment();
        return null;
    }

    private static string? ErrorOf(List<PathTemplateSegment> segments)
    {
        var first = segments[0].Literal;
        if (first?.Length == 0 || (first is { Length: >= 2 } && first[1] == ':' && char.IsLetter(first[0])))
        {
            return "it must not be an absolute path; it is always below the target folder.";
        }

        if (segments.Exists(segment => segment.Literal?.Trim().Length == 0))
        {
            return "it has a folder or file without a name.";
        }

        if (segments.Exists(segment => segment.Literal?.Trim() is "." or ".."))
        {
            return "it must not have . or .. for a folder.";
        }

        return segments.Sum(segment => segment.Placeholders.Count(name => name == PathTemplateSegment.FileName)) == 1 && segments[segments.Count - 1].Placeholders.Contains(PathTemplateSegment.FileName)
            ? null
            : "{name} must be in it exactly once, and in the last part: nothing else makes names unique and keeps the extension.";
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(character => char.IsLetterOrDigit(character) || character is '-' or '_');

    private void EndText()
    {
        if (_text.Length > 0)
        {
            _parts.Add(new PathTemplatePart(_text.ToString(), IsPlaceholder: false));
            _text.Clear();
        }
    }

    private void EndSegment()
    {
        EndText();
        segments.Add(new PathTemplateSegment(_parts));
        _parts = [];
    }
}

/// <summary>One part of a path template: text and placeholders that become one safe name.</summary>
internal sealed class PathTemplateSegment(IReadOnlyList<PathTemplatePart> parts)
{
    /// <summary>The placeholder for the file's own name.</summary>
    public const string FileName = "name";

    private const string Missing = "_";

    public IEnumerable<string> Placeholders => parts.Where(part => part.IsPlaceholder).Select(part => part.Text);

    /// <summary>Gets the text if there is no placeholder.</summary>
    public string? Literal => parts.Any(part => part.IsPlaceholder) ? null : string.Concat(parts.Select(part => part.Text));

    /// <returns>The name of the folder; <see langword="null"/> if the segment consists only of a value that the link does not have.</returns>
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

    private static string TextOf(IEnumerable<PathTemplatePart> parts, IReadOnlyDictionary<string, string> place) =>
        string.Concat(parts.Select(part => part.IsPlaceholder ? ValueOf(part, place) ?? Missing : part.Text));

    private static string? ValueOf(PathTemplatePart part, IReadOnlyDictionary<string, string> place) =>
        place.TryGetValue(part.Text, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;
}

/// <param name="Text">The text itself, or the placeholder's name.</param>
/// <param name="IsPlaceholder">Whether it is a placeholder.</param>
internal sealed record PathTemplatePart(string Text, bool IsPlaceholder)
{
    public bool IsFileName => IsPlaceholder && Text == PathTemplateSegment.FileName;
}
