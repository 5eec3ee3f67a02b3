using System.Text;
using Spectre.Console.Rendering;

namespace AttachmentSdk.Cli.Output;

/// <summary>Measures texts in columns of a terminal, of which a Chinese character takes two.</summary>
internal static class Cells
{
    public static int Count(string text) => Ascii.IsValid(text) ? text.Length : new Segment(text).CellCount();

    public static string Shorten(string text, int cells)
    {
        if (Count(text) <= cells)
        {
            return text;
        }

        var result = new StringBuilder();
        var used = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Count(rune.ToString());
            if (used > cells)
            {
                break;
            }

            result.Append(rune.ToString());
        }

        return result.Append('…').ToString();
    }
}
