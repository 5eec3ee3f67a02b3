using System.Globalization;
using AttachmentSdk.Diagnostics;
using Spectre.Console;

namespace AttachmentSdk.Cli.Output;

/// <summary>A table that fits the terminal: Chinese characters count as two columns, the first column is shortened.</summary>
internal sealed class TextTable
{
    private const int ShortestName = 16;
    private const int RedirectedWidth = 120;

    // The columns beside each cell: that of the renderer and one more; and its column at the end of the line.
    private const int CellPadding = 2;
    private const int Edge = 1;

    private readonly string[] _headers;
    private readonly List<string[]> _rows = [];

    /// <param name="headers">The heads of the columns; one that begins with <c>&gt;</c> is aligned right.</param>
    public TextTable(params string[] headers) => _headers = headers;

    public void AddRow(params string[] cells) => _rows.Add([.. cells.Select(Printable.Line)]);

    public void WriteTo(ToolConsole console)
    {
        var width = console.IsOutputTerminal ? console.Width ?? RedirectedWidth : RedirectedWidth;
        var others = Enumerable.Range(1, _headers.Length - 1).Sum(column => _rows.Append(_headers).Max(row => Cells.Count(row[column])) + CellPadding);
        var nameWidth = Math.Max(ShortestName, width - others - CellPadding - Edge);
        var table = new Table { Border = TableBorder.Simple };
        foreach (var header in _headers)
        {
            var isRight = header.StartsWith('>');
            table.AddColumn(new TableColumn(new Text(header.TrimStart('>'))) { NoWrap = true, Alignment = isRight ? Justify.Right : Justify.Left, Padding = new Padding(0, 0, 1, 0) });
        }

        foreach (var row in _rows)
        {
            table.AddRow([new Text(Cells.Shorten(row[0], nameWidth)), .. row[1..].Select(cell => new Text(cell))]);
        }

        // Through a text, because the renderer pads every line with spaces to the table's width.
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        TerminalConsole.ForText(text).Write(table);
        foreach (var line in text.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n'))
        {
            console.Output.WriteLine(line.TrimEnd());
        }
    }
}
