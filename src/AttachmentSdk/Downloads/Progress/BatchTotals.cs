namespace AttachmentSdk.Downloads.Progress;

/// <summary>The counts of a running download. Not for several threads at a time.</summary>
internal sealed class BatchTotals(TimeProvider clock)
{
    private readonly RateWindow _rate = new(clock);
    private long _known;
    private bool _areAllKnown;
    private long _underWay;
    private long _downloaded;
    private long _skipped;
    private long _notFound;
    private long _failed;
    private long _received;
    private long _expected;

    public void NoteReference() => _known++;

    public void NoteLastReference() => _areAllKnown = true;

    public void Start() => _underWay++;

    public void Receive(int bytes, long now) => _rate.Add(bytes, now);

    public void Change(long received, long expected)
    {
        _received += received;
        _expected += expected;
    }

    public void End(DownloadStatus status)
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

    public BatchProgress Describe(long now) =>
        new(_known, _areAllKnown, _underWay, _downloaded, _skipped, _notFound, _failed, _received, _expected, _rate.PerSecond(now));
}
