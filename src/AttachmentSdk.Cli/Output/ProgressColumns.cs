using AttachmentSdk.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AttachmentSdk.Cli.Output;

/// <summary>
/// The columns of files in progress: name, bar, bytes and rate. Their widths depend only on the terminal, so that they do not move; a
/// narrow terminal has no bar, then no rate and finally no bytes.
/// </summary>
internal sealed class ProgressColumns
{
    private const int Gap = 2;
    private const int BytesWidth = 19;
    private const int RateWidth = 10;
    private const int LongestName = 44;
    private const int ShortestName = 12;
    private const int LongestBar = 20;
    private const int ShortestBar = 8;

    // Terminals echo ^C after the last row; on a new line it would move the display.
    private const int EndMargin = 3;

    private readonly bool _hasBytes;
    private readonly bool _hasRate;
    private readonly int _barWidth;
    private readonly int _nameWidth;

    /// <param name="width">The terminal's width in columns.</param>
    public ProgressColumns(int width)
    {
        var rest = width - EndMargin - Gap;
        _hasBytes = TryTake(ref rest, BytesWidth);
        _hasRate = _hasBytes && TryTake(ref rest, RateWidth);
        var bar = Math.Clamp((rest - Gap) / 3, ShortestBar, LongestBar);
        _barWidth = _hasRate && TryTake(ref rest, bar) ? bar : 0;
        _nameWidth = Math.Clamp(rest, 1, LongestName);
    }

    public Grid CreateGrid()
    {
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { NoWrap = true, Width = _nameWidth, Padding = new Padding(Gap, 0, 0, 0) });
        Add(grid, _barWidth > 0, _barWidth, Justify.Left);
        Add(grid, _hasBytes, BytesWidth, Justify.Right);
        Add(grid, _hasRate, RateWidth, Justify.Right);
        return grid;
    }

    public void AddRow(Grid grid, ProgressState.Row row)
    {
        List<IRenderable> cells = [new Text(Cells.Shorten(Printable.Line(row.FileName ?? "…"), _nameWidth))];
        if (_barWidth > 0)
        {
            cells.Add(Bar(row));
        }

        if (_hasBytes)
        {
            cells.Add(new Text(row.Length is { } length ? $"{ByteSize.Format(row.BytesReceived)} / {ByteSize.Format(length)}" : ByteSize.Format(row.BytesReceived)));
        }

        if (_hasRate)
        {
            cells.Add(new Text(row.BytesPerSecond > 0 ? $"{ByteSize.Format(row.BytesPerSecond)}/s" : ""));
        }

        grid.AddRow([.. cells]);
    }

    private static bool TryTake(ref int rest, int width)
    {
        if (rest - Gap - width < ShortestName)
        {
            return false;
        }

        rest -= Gap + width;
        return true;
    }

    private static void Add(Grid grid, bool isShown, int width, Justify alignment)
    {
        if (isShown)
        {
            grid.AddColumn(new GridColumn { NoWrap = true, Width = width, Alignment = alignment, Padding = new Padding(Gap, 0, 0, 0) });
        }
    }

    private Markup Bar(ProgressState.Row row)
    {
        var filled = row.Length is > 0 and var length ? (int)Math.Clamp(row.BytesReceived * (double)_barWidth / length, 0, _barWidth) : 0;
        return new Markup($"[green]{new string('━', filled)}[/][grey]{new string('─', _barWidth - filled)}[/]");
    }
}
