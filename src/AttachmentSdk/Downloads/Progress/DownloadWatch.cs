using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Downloads.Progress;

/// <summary>
/// Tells of a running download of one or many items: to its caller, where it wants to know the progress, and to logs, traces and meters.
/// </summary>
internal sealed class DownloadWatch(DownloadOptions options, Telemetry telemetry)
{
    private readonly BatchMeter? _meter = BatchMeter.For(options, telemetry.Clock);
    private readonly int[] _ended = new int[4]; // By status.

    public Telemetry Telemetry => telemetry;

    public void NoteReference() => _meter?.NoteReference();

    public void NoteLastReference() => _meter?.NoteLastReference();

    public ItemWatch Start(object reference) => new(this, reference, _meter?.Start(reference));

    /// <summary>An item that was never started, such as one without a link.</summary>
    public void EndWithoutStart<TReference>(DownloadResult<TReference> result)
    {
        _meter?.Start(result.Reference!).End(result);
        Count(result);
    }

    /// <summary>An item is done.</summary>
    public void Count<TReference>(DownloadResult<TReference> result)
    {
        Interlocked.Increment(ref _ended[(int)result.Status]);
        Instruments.Downloads.Add(1, Outcome.TagsOf(result, telemetry));
        Outcome.Log(result, telemetry.Downloads);
    }

    /// <summary>All are done, or no more will be.</summary>
    /// <param name="reason">Why it ended early; <see langword="null"/> when it did not.</param>
    public void End(Exception? reason)
    {
        if (reason is not null)
        {
            DownloadMessages.EndedEarly(telemetry.Downloads, reason.Message);
        }

        DownloadMessages.Ended(
            telemetry.Downloads, telemetry.VendorName, Ended(DownloadStatus.Downloaded), Ended(DownloadStatus.Skipped), Ended(DownloadStatus.NotFound), Ended(DownloadStatus.Failed));
    }

    private int Ended(DownloadStatus status) => Volatile.Read(ref _ended[(int)status]);
}
