namespace AttachmentSdk.Downloads;

/// <summary>The totals of a running download at one moment. The download of a single item is a batch of one.</summary>
public sealed class BatchProgress
{
    /// <summary>Initializes a new instance of the <see cref="BatchProgress"/> class. Public so that tests can create one.</summary>
    /// <param name="filesKnown">The number of references that were read so far.</param>
    /// <param name="areAllFilesKnown">Whether all references were read.</param>
    /// <param name="filesUnderWay">The number of files that are being downloaded.</param>
    /// <param name="filesDownloaded">The number of files that were downloaded.</param>
    /// <param name="filesSkipped">The number of files that existed already.</param>
    /// <param name="filesNotFound">The number of references that the vendor has no link for.</param>
    /// <param name="filesFailed">The number of files that failed.</param>
    /// <param name="bytesReceived">The number of bytes received.</param>
    /// <param name="bytesExpected">The number of bytes expected, as far as lengths are known.</param>
    /// <param name="bytesPerSecond">The current network rate in bytes per second.</param>
    public BatchProgress(
        long filesKnown = 0,
        bool areAllFilesKnown = false,
        long filesUnderWay = 0,
        long filesDownloaded = 0,
        long filesSkipped = 0,
        long filesNotFound = 0,
        long filesFailed = 0,
        long bytesReceived = 0,
        long bytesExpected = 0,
        long bytesPerSecond = 0)
    {
        FilesKnown = filesKnown;
        AreAllFilesKnown = areAllFilesKnown;
        FilesUnderWay = filesUnderWay;
        FilesDownloaded = filesDownloaded;
        FilesSkipped = filesSkipped;
        FilesNotFound = filesNotFound;
        FilesFailed = filesFailed;
        BytesReceived = bytesReceived;
        BytesExpected = bytesExpected;
        BytesPerSecond = bytesPerSecond;
    }

    /// <summary>
    /// Gets the number of references that were read so far. They are read a batch at a time (100 for both vendors), shortly before they are
    /// downloaded.
    /// </summary>
    public long FilesKnown { get; }

    /// <summary>Gets a value indicating whether all references were read, so that <see cref="FilesKnown"/> no longer grows.</summary>
    public bool AreAllFilesKnown { get; }

    /// <summary>Gets the number of files that are being downloaded at this moment.</summary>
    public long FilesUnderWay { get; }

    /// <summary>Gets the number of files that were downloaded.</summary>
    public long FilesDownloaded { get; }

    /// <summary>Gets the number of files that existed already.</summary>
    public long FilesSkipped { get; }

    /// <summary>Gets the number of references that the vendor has no link for.</summary>
    public long FilesNotFound { get; }

    /// <summary>Gets the number of files that failed, including those that were not started because another one failed.</summary>
    public long FilesFailed { get; }

    /// <summary>Gets the number of items that are complete, whatever their status.</summary>
    public long FilesDone => FilesDownloaded + FilesSkipped + FilesNotFound + FilesFailed;

    /// <summary>
    /// Gets the number of bytes received of the files downloaded and of those being downloaded, including bytes from an earlier run. It
    /// decreases when a file restarts, fails, or turns out to exist already.
    /// </summary>
    public long BytesReceived { get; }

    /// <summary>
    /// Gets the total length of the same files in bytes. A file of unknown length counts with the bytes received; a file that was not
    /// started does not count.
    /// </summary>
    public long BytesExpected { get; }

    /// <summary>
    /// Gets the network rate in bytes per second over the last four seconds, or since the start if that is less; 0 at the start. Bytes from
    /// an earlier run do not count; bytes that are fetched again do.
    /// </summary>
    public long BytesPerSecond { get; }
}
