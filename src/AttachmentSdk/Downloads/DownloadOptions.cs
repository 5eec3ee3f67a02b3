using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads;

/// <summary>How files are downloaded. A copy is taken when a download starts; later changes have no effect on it.</summary>
public sealed class DownloadOptions
{
    /// <summary>How many files are downloaded at the same time. From 1 to 256; default 8.</summary>
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>What to do when the target folder already holds a file of that name. Default <see cref="FileConflict.Skip"/>.</summary>
    public FileConflict IfExists { get; set; } = FileConflict.Skip;

    /// <summary>
    /// Where in the target folder a file goes. Default <see langword="null"/>: as the link itself suggests, which is the target folder
    /// itself where it has no suggestion. Does nothing for streams.
    /// </summary>
    public FileLayout? Layout { get; set; }

    /// <summary>
    /// How often a download is tried again after a fault that may pass, such as a broken connection, silence, HTTP 408, 429 or most 5xx, a
    /// body that ends early or a wrong checksum. One that got further meanwhile gets all its retries again. From 0 to 100; default 5.
    /// </summary>
    public int MaxRetries { get; set; } = 5;

    /// <summary>
    /// How long no byte may arrive before the attempt counts as failed. It is no limit on the whole download. From 1 millisecond to
    /// 24 hours; default 30 seconds.
    /// </summary>
    public TimeSpan InactivityTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many connections one large file may take at the same time. From 1 to 16; default 1: a file comes over one connection. More
    /// help where a storage limits the rate of each connection. They are used for files of at least 64 MiB that go to a folder (a stream
    /// takes no bytes out of order) and whose length and strong ETag the storage states; each counts against
    /// <see cref="MaxConcurrency"/> and the bandwidth limit.
    /// </summary>
    public int Segments { get; set; } = 1;

    /// <summary>
    /// Whether a file's bytes are on the disk before it gets its name, so that a power cut cannot leave an empty or partial file under that
    /// name. Without it many small files take about half the time; a crash of the program does no harm either way. Default
    /// <see langword="true"/>.
    /// </summary>
    public bool FlushToDisk { get; set; } = true;

    /// <summary>What one failed item means for the rest of its batch. Default <see cref="FailurePolicy.Continue"/>.</summary>
    public FailurePolicy OnFailure { get; set; } = FailurePolicy.Continue;

    /// <summary>
    /// Told of every step of every item, each with the totals of the whole download, and last of what became of the item. Called from several
    /// threads at a time, but for the items' ends, which come one by one: the last one has the final totals. Items that a cancellation cuts
    /// short have no end. It is called in the download's own time and should return soon. An exception that it throws ends the download, the
    /// whole batch included, and comes out of it; but <see cref="IOException"/>, <see cref="ObjectDisposedException"/> and the like, thrown
    /// at a step, are taken for a fault of that item. Default: nobody.
    /// </summary>
    public IProgress<DownloadProgress>? Progress { get; set; }

    internal SegmentSizes SegmentSizes { get; set; } = SegmentSizes.Default;

    internal DownloadOptions Validated()
    {
        Check(MaxConcurrency is >= 1 and <= 256, nameof(MaxConcurrency), MaxConcurrency, "from 1 to 256");
        Check(MaxRetries is >= 0 and <= 100, nameof(MaxRetries), MaxRetries, "from 0 to 100");
        Check(InactivityTimeout >= TimeSpan.FromMilliseconds(1) && InactivityTimeout <= TimeSpan.FromHours(24), nameof(InactivityTimeout), InactivityTimeout, "from 1 millisecond to 24 hours");
        Check(Segments is >= 1 and <= 16, nameof(Segments), Segments, "from 1 to 16");
        Check(IfExists is >= FileConflict.Skip and <= FileConflict.Fail, nameof(IfExists), IfExists, "one of its named values");
        Check(OnFailure is FailurePolicy.Continue or FailurePolicy.StopOnFirst, nameof(OnFailure), OnFailure, "one of its named values");
        return (DownloadOptions)MemberwiseClone();
    }

    private static void Check(bool isValid, string name, object value, string range)
    {
        if (!isValid)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {range}.");
        }
    }
}
