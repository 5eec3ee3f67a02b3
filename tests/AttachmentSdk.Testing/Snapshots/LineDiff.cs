using System.Globalization;
using System.Text;

namespace AttachmentSdk.Testing.Snapshots;

/// <summary>A unified-like difference of two texts, bounded so that it stays readable in a test log.</summary>
internal static class LineDiff
{
    private const int Context = 3;
    private const int MaxLines = 80;
    private const int MaxLength = 240;

    public static string Describe(string? before, string after)
    {
        var edits = LineEdits.Between(before?.Split('\n') ?? [], after.Split('\n'));
        var shown = new bool[edits.Count];
        for (var i = 0; i < edits.Count; i++)
        {
            if (edits[i].Kind != ' ')
            {
                Array.Fill(shown, true, Math.Max(0, i - Context), Math.Min(edits.Count, i + Context + 1) - Math.Max(0, i - Context));
            }
        }

        var output = new StringBuilder();
        var lines = 0;
        for (var i = 0; i < edits.Count && lines < MaxLines; i++)
        {
            if (!shown[i])
            {
                continue;
            }

            if (i == 0 || !shown[i - 1])
            {
                output.Append(CultureInfo.InvariantCulture, $"@@ line {edits[i].LineBefore} -> line {edits[i].LineAfter} @@\n");
            }

            output.Append(edits[i].Kind).Append(Shorten(edits[i].Text)).Append('\n');
            lines++;
        }

        var left = shown.Count(isShown => isShown) - lines;
        return left > 0
            ? output.Append(CultureInfo.InvariantCulture, $"... {left} more lines of difference").ToString()
            : output.ToString().TrimEnd('\n');
    }

    private static string Shorten(string line) => line.Length <= MaxLength ? line : string.Concat(line.AsSpan(0, MaxLength), "...");
}
