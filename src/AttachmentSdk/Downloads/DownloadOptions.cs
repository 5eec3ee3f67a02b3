using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads;

/// <summary>Options for downloads. A copy is taken when a download starts; later changes have no effect on it.</summary>
public sealed class DownloadOptions
{
    /// <summary>Gets or sets the number of files that are downloaded at the same time. From 1 to 256; default 8.</summary>
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>Gets or sets the behaviour if the target folder already holds a file of that name. Default <see cref="FileConflict.Skip"/>.</summary>
    public FileConflict IfExists { get; set; } = FileConflict.Skip;

    /// <summary>
    /// Gets or sets the layout of files in the target folder. Default <see langword="null"/>: the layout that the link suggests, or the
    /// target folder itself if it suggests none. Has no effect on streams.
    /// </summary>
    public FileLayout? Layout { get; set; }

    /// <summary>
    /// Gets or sets the number of retries of a download after a transient error, such as a broken connection, a stalled response, HTTP 408,
    /// 429 or most 5xx, a body that ends early or a wrong checksum. After progress, a download has all its retries again. From 0 to 100;
    /// default 5.
    /// </summary>
    public int MaxRetries { get; set; } = 5;

    /// <summary>
    /// Gets or sets the time without a received byte after which an attempt fails. It does not limit the whole download. From 1 millisecond
    /// to 24 hours; default 30 seconds.
    /// </summary>
    public TimeSpan InactivityTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets the lowest rate of a connection in bytes per second. A connection that brings fewer in a minute of waiting for bytes fails
    /// with a transient error and is replaced; and after progress, a download has all its retries again only if it was as fast since the last
    /// time. The time that a disk, a reader or the bandwidth limit takes does not count. From 0 to 1 GiB per second; default 0: no limit, so
    /// that a storage which sends a few bytes with each connection holds its download as long as it likes.
    /// </summary>
    public long MinBytesPerSecond { get; set; }

    /// <summary>
    /// Gets or sets the number of bytes per second that all files of this call together can use, besides the limit of the client; at least 1024.
    /// Default: no limit.
    /// </summary>
    public long? MaxBytesPerSecond { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether thumbnails are downloaded instead of the files. Has an effect on attachments of ekuaibao only.
    /// Default <see langword="null"/>: as the client's options say.
    /// </summary>
    public bool? UseThumbnails { get; set; }

    /// <summary>
    /// Gets or sets the lifetime of a link, in whole seconds from 1 to 1800. Has an effect on attachments of ekuaibao only. Default
    /// <see langword="null"/>: as the client's options say.
    /// </summary>
    public TimeSpan? LinkExpiration { get; set; }

    /// <summary>
    /// Gets or sets the number of connections that one large file can use at the same time. From 1 to 16; default 1. More connections help
    /// if a storage limits the rate of each connection. They are used for files of at least 64 MiB that are downloaded to a folder (a
    /// stream cannot receive bytes out of order) and whose length and strong ETag the storage states. Each connection counts against
    /// <see cref="MaxConcurrency"/> and the bandwidth limit.
    /// </summary>
    public int Segments { get; set; } = 1;

    /// <summary>
    /// Gets or sets a value indicating whether a file's bytes are flushed to the disk before it gets its name, so that a power failure
    /// cannot leave an empty or partial file under that name. Without it, many small files take a third to a half less time; a crash of the program
    /// does no harm either way. Default <see langword="true"/>.
    /// </summary>
    public bool FlushToDisk { get; set; } = true;

    /// <summary>
    /// Gets or sets a value indicating whether the target folder keeps a manifest: a list of the completed files in its folder
    /// <c>.attachments</c>, by which a later run recognizes an attachment without a request. Without it, a file is skipped only if a
    /// checksum that the storage or the link states matches it, and <see cref="FileConflict.Overwrite"/> replaces files of other attachments.
    /// Default <see langword="true"/>.
    /// </summary>
    public bool UseManifest { get; set; } = true;

    /// <summary>
    /// Gets or sets a value indicating whether a failed item stops its batch: downloads in progress are finished, and all other references that
    /// were read are reported as failed with <see cref="DownloadErrorCode.NotStarted"/>. A reference that was not found is not a failure. Refused
    /// credentials and a destination that cannot be written to abort a batch in any case. Default <see langword="false"/>.
    /// </summary>
    public bool StopOnFailure { get; set; }

    internal SegmentSizes SegmentSizes { get; set; } = SegmentSizes.Default;

    internal DownloadOptions Validated()
    {
        Check(MaxConcurrency is >= 1 and <= 256, nameof(MaxConcurrency), MaxConcurrency, "from 1 to 256");
        Check(MaxRetries is >= 0 and <= 100, nameof(MaxRetries), MaxRetries, "from 0 to 100");
        Check(InactivityTimeout >= TimeSpan.FromMilliseconds(1) && InactivityTimeout <= TimeSpan.FromHours(24), nameof(InactivityTimeout), InactivityTimeout, "from 1 millisecond to 24 hours");
        Check(MinBytesPerSecond is >= 0 and <= 1 << 30, nameof(MinBytesPerSecond), MinBytesPerSecond, "from 0 to 1073741824");
        Check(MaxBytesPerSecond is null or >= 1024, nameof(MaxBytesPerSecond), MaxBytesPerSecond, "at least 1024");
        Check(Segments is >= 1 and <= 16, nameof(Segments), Segments, "from 1 to 16");
        Check(IfExists is >= FileConflict.Skip and <= FileConflict.Fail, nameof(IfExists), IfExists, "one of its named values");
        return (DownloadOptions)MemberwiseClone();
    }

    private static void Check(bool isValid, string name, object? value, string range)
    {
        if (!isValid)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {range}.");
        }
    }
}
