namespace AttachmentSdk.Downloads;

/// <summary>What became of one item of a download.</summary>
/// <typeparam name="TReference">What the caller named the item by.</typeparam>
public sealed class DownloadResult<TReference>
{
    /// <summary>Describes an outcome; public so that tests can make results.</summary>
    /// <param name="reference">What the caller named the item by.</param>
    /// <param name="status">What became of it.</param>
    /// <param name="path">The file's full path, when there is one.</param>
    /// <param name="bytes">The file's length in bytes.</param>
    /// <param name="attempts">How many requests for the file were made.</param>
    /// <param name="error">Why it failed, when it did.</param>
    public DownloadResult(TReference reference, DownloadStatus status, string? path = null, long bytes = 0, int attempts = 0, DownloadError? error = null)
    {
        Reference = reference;
        Status = status;
        Path = path;
        Bytes = bytes;
        Attempts = attempts;
        Error = error;
    }

    /// <summary>What the caller named the item by.</summary>
    public TReference Reference { get; }

    /// <summary>What became of it.</summary>
    public DownloadStatus Status { get; }

    /// <summary>The file's full path; <see langword="null"/> when there is no file, or the bytes went to a stream.</summary>
    public string? Path { get; }

    /// <summary>The file's length in bytes; 0 when there is none.</summary>
    public long Bytes { get; }

    /// <summary>How many requests for the file were made; 0 when none was necessary.</summary>
    public int Attempts { get; }

    /// <summary>Why it failed or was not found; <see langword="null"/> on success.</summary>
    public DownloadError? Error { get; }

    /// <summary>Whether the file is there: downloaded now, or skipped because it was there before.</summary>
    public bool IsSuccess => Status is DownloadStatus.Downloaded or DownloadStatus.Skipped;

    /// <summary>What became of which item.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Error is null ? $"{Status}: {Path ?? Reference?.ToString()}" : $"{Status}: {Reference}, {Error}";

    /// <summary>The result of an item that failed, or that the vendor has no link for.</summary>
    internal static DownloadResult<TReference> Failed(TReference reference, DownloadError error, int attempts = 0) =>
        new(reference, error.Code == DownloadErrorCode.NotFound ? DownloadStatus.NotFound : DownloadStatus.Failed, attempts: attempts, error: error);
}
