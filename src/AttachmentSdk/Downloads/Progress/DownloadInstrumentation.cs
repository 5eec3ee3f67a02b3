using System.Diagnostics;
using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Downloads.Progress;

/// <summary>Reports a running download of one or many items: to the caller's progress, as logs, traces and metrics.</summary>
internal sealed class DownloadInstrumentation(ProgressTracker? tracker, Telemetry telemetry)
{
    private static readonly string[] Statuses = [.. typeof(DownloadStatus).GetEnumNames().Select(SnakeCase)];
    private static readonly string[] Codes = [.. typeof(DownloadErrorCode).GetEnumNames().Select(SnakeCase)];

    private readonly int[] _ended = new int[4]; // By status.

    private ProgressTracker? Tracker => tracker;

    private Telemetry Telemetry => telemetry;

    public void AddReference() => tracker?.AddReference();

    public void CompleteReferences() => tracker?.CompleteReferences();

    public Item Start(object reference) => new(this, reference);

    /// <summary>Reports an item that was never started, for example because it has no link.</summary>
    public void RecordNotStarted<TReference>(DownloadResult<TReference> result)
    {
        tracker?.Start(result.Reference!).End(result);
        Record(result);
    }

    /// <summary>Reports that all items are complete, or that no more will be.</summary>
    /// <param name="reason">The reason why the download was aborted; <see langword="null"/> if it was not.</param>
    public void End(Exception? reason)
    {
        if (reason is not null)
        {
            DownloadMessages.EndedEarly(telemetry.Downloads, new(reason.Message));
        }

        DownloadMessages.Ended(
            telemetry.Downloads, telemetry.VendorName, Ended(DownloadStatus.Downloaded), Ended(DownloadStatus.Skipped), Ended(DownloadStatus.NotFound), Ended(DownloadStatus.Failed));
    }

    private static string SnakeCase(string name) => string.Concat(name.Select((letter, index) =>
        char.IsUpper(letter) ? (index == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));

    private int Ended(DownloadStatus status) => Volatile.Read(ref _ended[(int)status]);

    private void Record<TReference>(DownloadResult<TReference> result)
    {
        Interlocked.Increment(ref _ended[(int)result.Status]);
        if (Instruments.Downloads.Enabled)
        {
            Instruments.Downloads.Add(1, TagsOf(result));
        }

        switch (result.Status)
        {
            case DownloadStatus.Downloaded:
                DownloadMessages.Downloaded(telemetry.Downloads, new(result.Reference), new(result.Path ?? "a stream"), result.Length, result.Attempts);
                if (!result.IsVerified)
                {
                    DownloadMessages.Unverified(telemetry.Downloads, new(result.Reference), new(result.Path ?? "a stream"));
                }

                break;
            case DownloadStatus.Skipped:
                DownloadMessages.Skipped(telemetry.Downloads, new(result.Reference), new(result.Path));
                break;
            case DownloadStatus.NotFound:
                DownloadMessages.NotFound(telemetry.Downloads, new(result.Reference), new(result.Error?.Message));
                break;
            default:
                DownloadMessages.Failed(telemetry.Downloads, new(result.Reference), result.Error?.Code, result.Attempts, new(result.Error?.Message));
                break;
        }
    }

    private TagList TagsOf<TReference>(DownloadResult<TReference> result)
    {
        var tags = telemetry.TagsWith(AttributeNames.DownloadStatus, Statuses[(int)result.Status]);
        if (result.Error is { } error)
        {
            tags.Add(AttributeNames.ErrorType, Codes[(int)error.Code]);
        }

        return tags;
    }

    /// <summary>Reports one item, from its start to its last byte. An item that is disposed without a result was cancelled.</summary>
    internal sealed class Item : IDisposable
    {
        private readonly DownloadInstrumentation _download;
        private readonly Telemetry _telemetry;
        private readonly object _reference;
        private readonly ProgressTracker.Item? _progress;
        private readonly Activity? _activity;
        private readonly long _start;
        private bool _isEnded;

        public Item(DownloadInstrumentation download, object reference)
        {
            _download = download;
            _telemetry = download.Telemetry;
            _reference = reference;
            _progress = download.Tracker?.Start(reference);
            _start = _telemetry.Clock.GetTimestamp();
            _activity = _telemetry.StartActivity("AttachmentSdk.Download");
            Instruments.ActiveDownloads.Add(1, _telemetry.Tags);
        }

        /// <summary>Records the path that the file will have.</summary>
        public void OnPath(string path) => _progress?.FileName = Path.GetFileName(path);

        /// <summary>Records the storage that the bytes are requested from.</summary>
        public void OnHost(Uri target) => _activity?.SetTag(AttributeNames.ServerAddress, target.Host);

        /// <inheritdoc cref="ProgressTracker.Item.Begin"/>
        public void OnBegin(long bytes, long? length) => _progress?.Begin(bytes, length);

        /// <summary>Records bytes that were received over the network and stored.</summary>
        public void OnReceived(int count)
        {
            Instruments.Bytes.Add(count, _telemetry.Tags);
            _progress?.Receive(count);
        }

        /// <summary>Records a retry.</summary>
        public void OnRetry(DownloadException error)
        {
            var errorType = new KeyValuePair<string, object?>(AttributeNames.ErrorType, Codes[(int)error.Code]);
            Instruments.Retries.Add(1, _telemetry.TagsWith(errorType.Key, errorType.Value));
            _activity?.AddEvent(new ActivityEvent("retry", tags: [errorType]));
            DownloadMessages.Retrying(_telemetry.Downloads, new(_reference), error.Code, new(error.Message));
        }

        /// <summary>Records that the original is downloaded in place of a thumbnail.</summary>
        public void OnOriginal() => DownloadMessages.OriginalUsed(_telemetry.Downloads, new(_reference));

        /// <summary>Records that the item resumes behind the bytes received so far.</summary>
        /// <param name="from">The number of those bytes.</param>
        /// <param name="isFirstAttempt">Whether an earlier run received them.</param>
        public void OnResume(long from, bool isFirstAttempt)
        {
            var after = isFirstAttempt ? "an earlier run" : "a fault";
            var tag = new KeyValuePair<string, object?>(AttributeNames.ResumeAfter, isFirstAttempt ? "earlier_run" : "fault");
            Instruments.Resumes.Add(1, _telemetry.TagsWith(tag.Key, tag.Value));
            _activity?.AddEvent(new ActivityEvent("resume", tags: [tag, new(AttributeNames.ResumeFrom, from)]));
            DownloadMessages.Resuming(_telemetry.Downloads, new(_reference), from, after);
        }

        /// <summary>Records that the item is complete, whatever its outcome.</summary>
        public void End<TReference>(DownloadResult<TReference> result)
        {
            _isEnded = true;
            _progress?.End(result);
            if (_activity is not null || Instruments.Duration.Enabled)
            {
                var tags = _download.TagsOf(result);
                Instruments.Duration.Record(_telemetry.Clock.GetElapsedTime(_start).TotalSeconds, tags);
                _activity?.SetTag(AttributeNames.DownloadBytes, result.Length).SetTag(AttributeNames.DownloadAttempts, result.Attempts);
                if (result.ReplacesThumbnail)
                {
                    _activity?.SetTag(AttributeNames.ReplacesThumbnail, true);
                }

                if (result is { Status: DownloadStatus.Downloaded, IsVerified: false })
                {
                    _activity?.SetTag(AttributeNames.IsVerified, false);
                }

                foreach (var tag in tags)
                {
                    _activity?.SetTag(tag.Key, tag.Value);
                }

                if (result.Error is { } error)
                {
                    _activity?.SetStatus(ActivityStatusCode.Error, error.Message);
                }
            }

            _download.Record(result);
        }

        public void Dispose()
        {
            Instruments.ActiveDownloads.Add(-1, _telemetry.Tags);
            if (!_isEnded)
            {
                _activity?.SetTag(AttributeNames.ErrorType, "cancelled").SetStatus(ActivityStatusCode.Error);
            }

            _activity?.Dispose();
        }
    }
}
