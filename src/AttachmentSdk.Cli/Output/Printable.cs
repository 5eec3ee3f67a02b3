using System.Globalization;

namespace AttachmentSdk.Cli.Output;

/// <summary>Texts from elsewhere, made safe for a terminal: no control sequences, nothing that reorders what is seen.</summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>One line; line breaks are replaced too.</summary>
    public static string Line(string text) => text.All(IsSafe) ? text : string.Concat(text.Select(character => IsSafe(character) ? character : Replacement));

    /// <summary>Keeps line breaks.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Line));

    /// <summary>One line of at most so many characters.</summary>
    public static string Short(string text, int length)
    {
        var line = Line(text);
        if (line.Length <= length)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1;
        return line[..end] + "…";
    }

    private static bool IsSafe(char character) => char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        || character is '\u200D'; // Joins the parts of an emoji.
}
