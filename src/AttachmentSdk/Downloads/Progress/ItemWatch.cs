using System.Diagnostics;
using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Downloads.Progress;

/// <summary>Tells of one item from its start to its last byte. Disposed without an end, it was cancelled.</summary>
internal sealed class ItemWatch : IDisposable
{
    private readonly DownloadWatch _download;
    private readonly object _reference;
    private readonly ItemMeter? _meter;
    private readonly Activity? _activity;
    private readonly long _start;
    private bool _isEnded;

    public ItemWatch(DownloadWatch download, object reference, ItemMeter? meter)
    {
        _download = download;
        _reference = reference;
        _meter = meter;
        _start = Telemetry.Clock.GetTimestamp();
        _activity = Instruments.Source.StartActivity("AttachmentSdk.Download", ActivityKind.Client);
        _activity?.SetTag(AttributeNames.Vendor, Telemetry.VendorName);
        Instruments.ActiveDownloads.Add(1, Telemetry.Vendor);
    }

    private Telemetry Telemetry => _download.Telemetry;

    /// <summary>The name the file will have is known.</summary>
    public void NoteName(string? name) => _meter?.FileName = name;

    /// <summary>The storage that is asked for the bytes.</summary>
    public void NoteHost(string host) => _activity?.SetTag(AttributeNames.ServerAddress, host);

    /// <summary>So many bytes stand before the next ones come: none, those of an earlier run, or those from before a fault.</summary>
    public void Stand(long bytes, long? length) => _meter?.Stand(bytes, length);

    /// <summary>Bytes came over the network and were kept.</summary>
    public void Receive(int count)
    {
        Instruments.Bytes.Add(count, Telemetry.Vendor);
        _meter?.Receive(count);
    }

    /// <summary>It is tried again.</summary>
    public void NoteRetry(DownloadException fault)
    {
        var errorType = new KeyValuePair<string, object?>(AttributeNames.ErrorType, Outcome.NameOf(fault.Code));
        Instruments.Retries.Add(1, Telemetry.Vendor, errorType);
        _activity?.AddEvent(new ActivityEvent("retry", tags: [errorType]));
        DownloadMessages.Retrying(Telemetry.Downloads, _reference, fault.Code, fault.Message);
    }

    /// <summary>It goes on from the bytes that stand.</summary>
    /// <param name="from">How many those are.</param>
    /// <param name="isFirstAttempt">Whether an earlier run left them.</param>
    public void NoteResume(long from, bool isFirstAttempt)
    {
        var after = isFirstAttempt ? "an earlier run" : "a fault";
        var tag = new KeyValuePair<string, object?>(AttributeNames.ResumeAfter, isFirstAttempt ? "earlier_run" : "fault");
        Instruments.Resumes.Add(1, Telemetry.Vendor, tag);
        _activity?.AddEvent(new ActivityEvent("resume", tags: [tag, new(AttributeNames.ResumeFrom, from)]));
        DownloadMessages.Resuming(Telemetry.Downloads, _reference, from, after);
    }

    /// <summary>The item is done, one way or another.</summary>
    public void End<TReference>(DownloadResult<TReference> result)
    {
        _isEnded = true;
        _meter?.End(result);
        var tags = Outcome.TagsOf(result, Telemetry);
        Instruments.Duration.Record(Telemetry.Clock.GetElapsedTime(_start).TotalSeconds, tags);
        _activity?.SetTag(AttributeNames.DownloadBytes, result.Bytes).SetTag(AttributeNames.DownloadAttempts, result.Attempts);
        foreach (var tag in tags)
        {
            _activity?.SetTag(tag.Key, tag.Value);
        }

        if (result.Error is { } error)
        {
            _activity?.SetStatus(ActivityStatusCode.Error, error.Message);
        }

        _download.Count(result);
    }

    public void Dispose()
    {
        Instruments.ActiveDownloads.Add(-1, Telemetry.Vendor);
        if (!_isEnded)
        {
            _activity?.SetTag(AttributeNames.ErrorType, "cancelled").SetStatus(ActivityStatusCode.Error);
        }

        _activity?.Dispose();
    }
}
