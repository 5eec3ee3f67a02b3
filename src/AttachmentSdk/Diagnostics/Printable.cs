using System.Globalization;

namespace AttachmentSdk.Diagnostics;

/// <summary>
/// Makes external texts safe for a log and a terminal: line ends, control characters and characters that change the displayed order are
/// escaped as in JSON.
/// </summary>
internal static class Printable
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\f", "\u0085", "\u2028", "\u2029"];

    /// <summary>Returns a single line; line breaks are escaped too.</summary>
    public static string Line(string text) => text.All(IsSafe) ? text : string.Concat(text.Select(character => IsSafe(character) ? character.ToString() : FormattableString.Invariant($"\\u{(int)character:X4}")));

    /// <summary>Returns the lines; line breaks are kept.</summary>
    public static string Lines(string text) => string.Join("\n", text.Split(LineEnds, StringSplitOptions.None).Select(Line));

    /// <summary>Returns a single line of limited length.</summary>
    public static string Short(string text, int length)
    {
        var line = Line(text);
        if (line.Length <= length)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1;
        return line.Substring(0, end) + "…";
    }

    /// <summary>Determines whether a terminal displays a character, and does not interpret it.</summary>
    public static bool IsSafe(char character) => char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        || character is '\u200D'; // Joins the parts of an emoji.
}
