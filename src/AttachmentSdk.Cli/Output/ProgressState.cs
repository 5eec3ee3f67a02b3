using AttachmentSdk.Downloads;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AttachmentSdk.Cli.Output;

/// <summary>The files in progress and the totals.</summary>
internal sealed class ProgressState(TimeProvider clock) : IProgress<DownloadProgress>
{
    private const int MostRows = 8;

    // There are no reports while no bytes arrive, so the last rate would remain for ever.
    private static readonly TimeSpan RateLife = TimeSpan.FromSeconds(4);

    private readonly Lock _lock = new();
    private readonly Dictionary<object, (DownloadProgress Step, long At)> _active = new(ReferenceEqualityComparer.Instance);
    private BatchProgress _batch = new();
    private long _lastAt;

    public void Report(DownloadProgress value)
    {
        lock (_lock)
        {
            _lastAt = clock.GetTimestamp();
            _batch = value.Batch;
            if (value.Status is null)
            {
                _active[value.Reference] = (value, _lastAt);
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
            foreach (var (step, at) in _active.Values.Take(MostRows))
            {
                columns.AddRow(grid, step, RateOr0(step.BytesPerSecond, at));
            }

            var totals = ProgressTotals.Describe(_batch, RateOr0(_batch.BytesPerSecond, _lastAt), areAllBegun: _active.Count == _batch.FilesUnderWay);
            return new Rows(new Text(Cells.Shorten(totals, width - 1)), grid);
        }
    }

    private long RateOr0(long rate, long at) => clock.GetElapsedTime(at) < RateLife ? rate : 0;
}
