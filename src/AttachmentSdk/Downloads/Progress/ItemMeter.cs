namespace AttachmentSdk.Downloads.Progress;

/// <summary>
/// Counts what becomes of one item, and tells of every step: one at a time, so that the bytes do not seem to fall where several
/// connections fetch them.
/// </summary>
internal sealed class ItemMeter(BatchMeter batch, object reference)
{
    private readonly object _telling = new();
    private readonly RateWindow _rate = new(batch.Clock);
    private long _bytes;
    private long? _length;

    /// <summary>The name the file will have, as far as it is known yet.</summary>
    public string? FileName { get; set; }

    /// <summary>So many bytes stand before the next ones come: none, those of an earlier run, or those from before a fault.</summary>
    public void Stand(long bytes, long? length)
    {
        lock (_telling)
        {
            DownloadProgress step;
            lock (batch.Counting)
            {
                Hold(bytes, length);
                step = Describe(null, batch.Clock.GetTimestamp());
            }

            batch.Progress.Report(step);
        }
    }

    /// <summary>Bytes came over the network and were kept.</summary>
    public void Receive(int count)
    {
        lock (_telling)
        {
            DownloadProgress step;
            lock (batch.Counting)
            {
                var now = batch.Clock.GetTimestamp();
                _rate.Add(count, now);
                batch.Totals.Receive(count, now);
                Hold(_bytes + count, _length);
                step = Describe(null, now);
            }

            batch.Progress.Report(step);
        }
    }

    /// <summary>The item is done, one way or another.</summary>
    public void End<TReference>(DownloadResult<TReference> result)
    {
        FileName = Path.GetFileName(result.Path) ?? FileName;
        lock (batch.Ending)
        {
            DownloadProgress step;
            lock (batch.Counting)
            {
                End(result.Status, result.Bytes);
                step = Describe(result.Status, batch.Clock.GetTimestamp());
            }

            batch.Progress.Report(step);
        }
    }

    private void End(DownloadStatus status, long bytes)
    {
        var stood = _bytes;
        var isDownloaded = status == DownloadStatus.Downloaded;
        Hold(isDownloaded ? bytes : 0, isDownloaded ? bytes : 0);
        batch.Totals.End(status);

        // The totals are of what was or is being downloaded; the item's own figures go on to tell of the item.
        _bytes = status == DownloadStatus.Failed ? stood : bytes;
        _length = status is DownloadStatus.Downloaded or DownloadStatus.Skipped ? bytes : null;
    }

    private void Hold(long bytes, long? length)
    {
        batch.Totals.Change(bytes - _bytes, Math.Max(bytes, length ?? 0) - Math.Max(_bytes, _length ?? 0));
        _bytes = bytes;
        _length = length;
    }

    private DownloadProgress Describe(DownloadStatus? status, long now) =>
        new(reference, FileName, _bytes, _length, _rate.PerSecond(now), status, batch.Totals.Describe(now));
}
