using System.Text;

namespace AttachmentSdk.Cli.Output;

/// <summary>Breaks long lines between words, where a terminal would break them anywhere.</summary>
internal static class WordWrap
{
    /// <param name="text">The lines. One that is indented is an example, which must stay whole to be copied.</param>
    /// <param name="width">The terminal's columns; <see langword="null"/> for no limit.</param>
    public static IEnumerable<string> Lines(string text, int? width) => text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => Break(line, width));

    private static IEnumerable<string> Break(string line, int? width)
    {
        if (width is not { } most || line.StartsWith(' ') || Cells.Count(line) <= most)
        {
            yield return line;
            yield break;
        }

        var part = new StringBuilder();
        var used = 0;
        foreach (var word in line.Split(' '))
        {
            var cells = Cells.Count(word);
            if (used > 0 && used + 1 + cells > most)
            {
                yield return part.ToString();
                part.Clear();
                used = 0;
            }

            part.Append(used > 0 ? " " : "").Append(word);
            used += cells + (used > 0 ? 1 : 0);
        }

        yield return part.ToString();
    }
}
