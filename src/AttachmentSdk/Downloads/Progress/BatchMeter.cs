namespace AttachmentSdk.Downloads.Progress;

/// <summary>
/// Counts what a running download does and tells its caller. There is none where nobody wants to be told, so that counting costs nothing
/// then.
/// </summary>
internal sealed class BatchMeter
{
    private BatchMeter(IProgress<DownloadProgress> progress, TimeProvider clock)
    {
        Progress = progress;
        Clock = clock;
        Totals = new BatchTotals(clock);
    }

    public IProgress<DownloadProgress> Progress { get; }

    public TimeProvider Clock { get; }

    public BatchTotals Totals { get; }

    /// <summary>Held while something is counted, and no longer.</summary>
    public object Counting { get; } = new();

    /// <summary>Held while an item's end is told, so that the one told last has the final totals.</summary>
    public object Ending { get; } = new();

    /// <returns>A meter; <see langword="null"/> when nobody wants to be told.</returns>
    public static BatchMeter? For(DownloadOptions options, TimeProvider clock) => options.Progress is { } progress ? new BatchMeter(progress, clock) : null;

    public void NoteReference()
    {
        lock (Counting)
        {
            Totals.NoteReference();
        }
    }

    public void NoteLastReference()
    {
        lock (Counting)
        {
            Totals.NoteLastReference();
        }
    }

    public ItemMeter Start(object reference)
    {
        lock (Counting)
        {
            Totals.Start();
        }

        return new ItemMeter(this, reference);
    }
}
