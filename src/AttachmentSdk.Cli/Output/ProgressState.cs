using System.Globalization;
using AttachmentSdk.Downloads;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AttachmentSdk.Cli.Output;

/// <summary>What is under way right now, and how much is done.</summary>
internal sealed class ProgressState(TimeProvider clock, int width) : IProgress<DownloadProgress>
{
    private const int MostRows = 8;
    private const int BarWidth = 20;
    private const int BytesWidth = 20;
    private const int Gaps = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<object, DownloadProgress> _active = new(ReferenceEqualityComparer.Instance);
    private readonly long _start = clock.GetTimestamp();
    private readonly Tally _tally = new();

    public void Report(DownloadProgress value)
    {
        lock (_lock)
        {
            _active[value.Reference] = value;
        }
    }

    public void Finish(object reference, ItemOutcome outcome)
    {
        lock (_lock)
        {
            _active.Remove(reference);
            _tally.Add(outcome);
        }
    }

    public IRenderable Render()
    {
        lock (_lock)
        {
            var grid = new Grid { Expand = false };
            grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) });
            grid.AddColumn(new GridColumn { NoWrap = true, Width = BarWidth, Padding = new Padding(0, 0, 2, 0) });
            grid.AddColumn(new GridColumn { NoWrap = true, Alignment = Justify.Right, Padding = new Padding(0, 0, 0, 0) });
            foreach (var item in _active.Values.Take(MostRows))
            {
                grid.AddRow(Name(item), Bar(item), new Text(Bytes(item)));
            }

            // Never one line high: to redraw that, the renderer moves the cursor up by 0, which terminals take for 1.
            IRenderable rows = _active.Count > 0 ? grid : new Text(" ");
            return new Rows(new Text(Cells.Shorten(Totals(), width - 1)), rows);
        }
    }

    private Text Name(DownloadProgress item) => new(Cells.Shorten(Printable.Line(item.FileName ?? "…"), Math.Max(1, width - BarWidth - BytesWidth - Gaps)));

    private static Markup Bar(DownloadProgress item)
    {
        var filled = item.Length is > 0 and var length ? (int)Math.Clamp(item.BytesReceived * BarWidth / length, 0, BarWidth) : 0;
        return new Markup($"[green]{new string('━', filled)}[/][grey]{new string('─', BarWidth - filled)}[/]");
    }

    private static string Bytes(DownloadProgress item) =>
        item.Length is { } length ? $"{ByteSize.Format(item.BytesReceived)} / {ByteSize.Format(length)}" : ByteSize.Format(item.BytesReceived);

    private string Totals()
    {
        var bytes = _tally.Bytes + _active.Values.Sum(item => item.BytesReceived);
        var seconds = clock.GetElapsedTime(_start).TotalSeconds;
        var rate = seconds > 0 ? (long)(bytes / seconds) : 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_tally.Total} {(_tally.Total == 1 ? "file" : "files")}  {ByteSize.Format(bytes)}  {ByteSize.Format(rate)}/s  ({_tally.Skipped} skipped, {_tally.NotFound} not found, {_tally.Failed} failed)");
    }
}
