namespace AttachmentSdk.Downloads;

/// <summary>The totals of a running download at one moment. A download of one item is a batch of one.</summary>
public sealed class BatchProgress
{
    /// <summary>Describes a moment; public so that tests can make one.</summary>
    /// <param name="filesKnown">How many references were read so far.</param>
    /// <param name="areAllFilesKnown">Whether all references were read.</param>
    /// <param name="filesUnderWay">How many files are being downloaded.</param>
    /// <param name="filesDownloaded">How many files were downloaded.</param>
    /// <param name="filesSkipped">How many files were there already.</param>
    /// <param name="filesNotFound">How many references the vendor has no link for.</param>
    /// <param name="filesFailed">How many files failed.</param>
    /// <param name="bytesReceived">The bytes that are there.</param>
    /// <param name="bytesExpected">The bytes that are to be there, as far as lengths are known.</param>
    /// <param name="bytesPerSecond">The bytes a second that came over the network lately.</param>
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

    /// <summary>How many references were read so far. They are read a batch at a time (100 for both vendors) and not far ahead.</summary>
    public long FilesKnown { get; }

    /// <summary>Whether all references were read, so that <see cref="FilesKnown"/> grows no more.</summary>
    public bool AreAllFilesKnown { get; }

    /// <summary>How many files are being downloaded at this moment.</summary>
    public long FilesUnderWay { get; }

    /// <summary>How many files were downloaded.</summary>
    public long FilesDownloaded { get; }

    /// <summary>How many files were there already.</summary>
    public long FilesSkipped { get; }

    /// <summary>How many references the vendor has no link for.</summary>
    public long FilesNotFound { get; }

    /// <summary>How many files failed, with those that were not started because another one failed.</summary>
    public long FilesFailed { get; }

    /// <summary>How many items came to their end, whichever it was.</summary>
    public long FilesDone => FilesDownloaded + FilesSkipped + FilesNotFound + FilesFailed;

    /// <summary>
    /// The bytes that are there of the files downloaded and of those under way, with what an earlier run left of them. It falls when a
    /// file starts over, fails, or turns out to be there already.
    /// </summary>
    public long BytesReceived { get; }

    /// <summary>
    /// The lengths of the same files in bytes. A file of unknown length counts with the bytes that are there, and one that is not begun
    /// counts nothing.
    /// </summary>
    public long BytesExpected { get; }

    /// <summary>
    /// The bytes a second that came over the network in the last four seconds, or since the start when that is less; 0 at the start.
    /// What an earlier run left does not count, what has to be fetched again does.
    /// </summary>
    public long BytesPerSecond { get; }
}
