namespace AttachmentSdk.Downloads.Progress;

/// <summary>
/// Tracks a running download and reports its progress to the caller. There is no tracker if the caller does not ask for reports, so that
/// tracking costs nothing then.
/// </summary>
internal sealed class ProgressTracker
{
    private readonly Action<object, Step> _report;
    private readonly TimeProvider _clock;
    private readonly RateWindow _rate;

    // Held only while a value is updated.
    private readonly object _counting = new();

    // Held while the final report of an item is sent, so that the last report has the final totals.
    private readonly object _ending = new();

    private long _known;
    private bool _areAllKnown;
    private long _underWay;
    private long _downloaded;
    private long _skipped;
    private long _notFound;
    private long _failed;
    private long _received;
    private long _expected;

    private ProgressTracker(Action<object, Step> report, TimeProvider clock)
    {
        _report = report;
        _clock = clock;
        _rate = new RateWindow(clock);
    }

    /// <returns>A tracker; <see langword="null"/> if the caller does not ask for reports.</returns>
    public static ProgressTracker? For<TReference>(IProgress<DownloadProgress<TReference>>? progress, TimeProvider clock) => progress is null
        ? null
        : new((reference, step) => progress.Report(new((TReference)reference, step.FileName, step.Bytes, step.Length, step.BytesPerSecond, step.Status, step.Batch)), clock);

    public void AddReference()
    {
        lock (_counting)
        {
            _known++;
        }
    }

    public void CompleteReferences()
    {
        lock (_counting)
        {
            _areAllKnown = true;
        }
    }

    public Item Start(object reference)
    {
        lock (_counting)
        {
            _underWay++;
        }

        return new Item(this, reference);
    }

    private void Complete(DownloadStatus status)
    {
        _underWay--;
        _ = status switch
        {
            DownloadStatus.Downloaded => _downloaded++,
            DownloadStatus.Skipped => _skipped++,
            DownloadStatus.NotFound => _notFound++,
            _ => _failed++,
        };
    }

    private BatchProgress Totals(long now) =>
        new(_known, _areAllKnown, _underWay, _downloaded, _skipped, _notFound, _failed, _received, _expected, _rate.PerSecond(now));

    /// <summary>
    /// Tracks the progress of one item. Its steps are reported one at a time, so that the reported bytes do not decrease when several
    /// connections fetch them.
    /// </summary>
    internal sealed class Item(ProgressTracker tracker, object reference)
    {
        private readonly object _reporting = new();
        private readonly RateWindow _rate = new(tracker._clock);
        private long _bytes;
        private long? _length;

        /// <summary>Gets or sets the name that the file will have, if it is known yet.</summary>
        public string? FileName { get; set; }

        /// <summary>Records the number of bytes received before the next ones: 0, or those of an earlier run or attempt.</summary>
        public void Begin(long bytes, long? length)
        {
            lock (_reporting)
            {
                Step step;
                lock (tracker._counting)
                {
                    Set(bytes, length);
                    step = Describe(null, tracker._clock.GetTimestamp());
                }

                tracker._report(reference, step);
            }
        }

        /// <summary>Records bytes that were received over the network and stored.</summary>
        public void Receive(int count)
        {
            lock (_reporting)
            {
                Step step;
                lock (tracker._counting)
                {
                    var now = tracker._clock.GetTimestamp();
                    _rate.Add(count, now);
                    tracker._rate.Add(count, now);
                    Set(_bytes + count, _length);
                    step = Describe(null, now);
                }

                tracker._report(reference, step);
            }
        }

        /// <summary>Records that the item is complete, whatever its outcome.</summary>
        public void End<TReference>(DownloadResult<TReference> result)
        {
            FileName = Path.GetFileName(result.Path) ?? FileName;
            lock (tracker._ending)
            {
                Step step;
                lock (tracker._counting)
                {
                    End(result.Status, result.Length);
                    step = Describe(result.Status, tracker._clock.GetTimestamp());
                }

                tracker._report(reference, step);
            }
        }

        private void End(DownloadStatus status, long bytes)
        {
            var received = _bytes;
            var isDownloaded = status == DownloadStatus.Downloaded;
            Set(isDownloaded ? bytes : 0, isDownloaded ? bytes : 0);
            tracker.Complete(status);

            // The totals cover items that were or are being downloaded; the item's own values describe the item.
            _bytes = status == DownloadStatus.Failed ? received : bytes;
            _length = status is DownloadStatus.Downloaded or DownloadStatus.Skipped ? bytes : null;
        }

        private void Set(long bytes, long? length)
        {
            tracker._received += bytes - _bytes;
            tracker._expected += Math.Max(bytes, length ?? 0) - Math.Max(_bytes, _length ?? 0);
            _bytes = bytes;
            _length = length;
        }

        private Step Describe(DownloadStatus? status, long now) =>
            new(FileName, _bytes, _length, _rate.PerSecond(now), status, tracker.Totals(now));
    }

    /// <summary>The state of an item, apart from its reference, whose type the tracker does not know.</summary>
    private readonly record struct Step(string? FileName, long Bytes, long? Length, long BytesPerSecond, DownloadStatus? Status, BatchProgress Batch);
}
