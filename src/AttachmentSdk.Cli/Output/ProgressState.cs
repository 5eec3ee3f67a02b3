using AttachmentSdk.Downloads;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AttachmentSdk.Cli.Output;

/// <summary>The files in progress and the totals.</summary>
internal sealed class ProgressState(TimeProvider clock, BatchProgress? totals = null)
{
    private const int MostRows = 8;

    // There are no reports while no bytes arrive, so the last rate would remain for ever.
    private static readonly TimeSpan RateLife = TimeSpan.FromSeconds(4);

    private readonly Lock _lock = new();
    private readonly Dictionary<object, Row> _active = new(ReferenceEqualityComparer.Instance);
    private BatchProgress _batch = totals ?? new();
    private long _lastAt;

    public void Report<TReference>(DownloadProgress<TReference> value)
        where TReference : class
    {
        lock (_lock)
        {
            _lastAt = clock.GetTimestamp();
            _batch = value.Batch;
            if (value.Status is null)
            {
                _active[value.Reference] = new(value.FileName, value.BytesReceived, value.Length, value.BytesPerSecond, _lastAt);
            }
            else
            {
                _active.Remove(value.Reference);
            }
        }
    }

    /// <param name="width">The width of the terminal in columns.</param>
    public IRenderable Render(int width)
    {
        lock (_lock)
        {
            var columns = new ProgressColumns(width);
            var grid = columns.CreateGrid();
            foreach (var row in _active.Values.Take(MostRows))
            {
                columns.AddRow(grid, row with { BytesPerSecond = RateOr0(row.BytesPerSecond, row.At) });
            }

            var totals = ProgressTotals.Describe(_batch, RateOr0(_batch.BytesPerSecond, _lastAt), areAllBegun: _active.Count == _batch.FilesUnderWay);
            return new Rows(new Text(Cells.Shorten(totals, width - 1)), grid);
        }
    }

    private long RateOr0(long rate, long at) => clock.GetElapsedTime(at) < RateLife ? rate : 0;

    /// <summary>The last step of a file in progress.</summary>
    internal readonly record struct Row(string? FileName, long BytesReceived, long? Length, long BytesPerSecond, long At);

    /// <summary>Receives the steps of items of one kind.</summary>
    internal sealed class Receiver<TReference>(ProgressState state) : IProgress<DownloadProgress<TReference>>
        where TReference : class
    {
        public void Report(DownloadProgress<TReference> value) => state.Report(value);
    }
}
