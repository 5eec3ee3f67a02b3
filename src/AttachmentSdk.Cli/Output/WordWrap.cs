using System.Text;

namespace AttachmentSdk.Cli.Output;

/// <summary>Wraps long lines between words, where a terminal would wrap them anywhere.</summary>
internal static class WordWrap
{
    /// <param name="text">The lines. An indented line is an example, which is not wrapped so that it can be copied.</param>
    /// <param name="width">The terminal's width in columns; <see langword="null"/> for no limit.</param>
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
