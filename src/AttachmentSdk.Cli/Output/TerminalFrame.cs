using Spectre.Console.Rendering;

namespace AttachmentSdk.Cli.Output;

/// <summary>A text that is shown at the end of a terminal until the next one replaces it.</summary>
/// <param name="Text">The text with its control sequences; the cursor remains in its last line.</param>
/// <param name="Lines">Its lines without control sequences.</param>
internal sealed record TerminalFrame(string Text, IReadOnlyList<string> Lines)
{
    private const string EraseRow = "\u001b[2K";
    private const string Up = "\u001b[1A";
    private const string EraseToEnd = "\u001b[J";

    public static TerminalFrame Empty { get; } = new("", []);

    public static TerminalFrame Of(IRenderable content, int width, ToolConsole console)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var terminal = TerminalConsole.ForText(text, width, console);
        var lines = Segment.SplitLines(content.Render(RenderOptions.Create(terminal), width)).Where(line => line.Count > 0).ToList();
        terminal.Write(new Joined(lines));
        return new TerminalFrame(text.ToString(), [.. lines.Select(line => string.Concat(line.Select(segment => segment.Text)))]);
    }

    /// <summary>Returns what moves the cursor to the beginning of the text and erases it.</summary>
    /// <param name="width">The width that lines are wrapped at now: those that are longer were wrapped when the terminal was narrowed.</param>
    public string Erase(int width)
    {
        // Row by row: what tmux erases from the top of the screen to its end at once, it keeps in its history.
        var rows = Lines.Sum(line => RowsOf(line, width));
        return rows == 0 ? "" : $"\r{EraseRow}{string.Concat(Enumerable.Repeat(Up + EraseRow, rows - 1))}{EraseToEnd}";
    }

    // A character of two columns that would begin in the last one begins the next row.
    private static int RowsOf(string line, int width)
    {
        var (rows, column) = (1, 0);
        foreach (var rune in line.EnumerateRunes())
        {
            var columns = Cells.Count(rune.ToString());
            (rows, column) = column + columns > width ? (rows + 1, columns) : (rows, column + columns);
        }

        return rows;
    }

    // The lines themselves, without a line break after the last one.
    private sealed class Joined(IReadOnlyList<SegmentLine> lines) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => new(0, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            lines.SelectMany((line, index) => index < lines.Count - 1 ? line.Append(Segment.LineBreak) : line);
    }
}
