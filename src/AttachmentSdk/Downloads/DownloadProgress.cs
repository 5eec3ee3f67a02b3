namespace AttachmentSdk.Downloads;

/// <summary>How far one item of a download is, and the download as a whole.</summary>
/// <param name="reference">What the caller named the item by.</param>
/// <param name="fileName">The name the file will have, as far as it is known yet.</param>
/// <param name="bytesReceived">The bytes that are there.</param>
/// <param name="length">The file's length in bytes, when it is known.</param>
/// <param name="bytesPerSecond">The bytes a second that came over the network lately.</param>
/// <param name="status">What became of the item, when it is done.</param>
/// <param name="batch">The totals; <see langword="null"/> for zeros.</param>
public sealed class DownloadProgress(
    object reference, string? fileName, long bytesReceived, long? length, long bytesPerSecond = 0, DownloadStatus? status = null, BatchProgress? batch = null)
{
    /// <summary>What the caller named the item by.</summary>
    public object Reference { get; } = reference;

    /// <summary>The name the file will have or has, as far as it is known yet.</summary>
    public string? FileName { get; } = fileName;

    /// <summary>The bytes that are there, with what an earlier run left. It falls when a download has to start over.</summary>
    public long BytesReceived { get; } = bytesReceived;

    /// <summary>The file's length in bytes; <see langword="null"/> while it is not known, and at the end of an item that failed.</summary>
    public long? Length { get; } = length;

    /// <summary>
    /// The bytes a second that came over the network for this item in the last four seconds, or since it was begun when that is less; 0 at
    /// the start. What an earlier run left does not count.
    /// </summary>
    public long BytesPerSecond { get; } = bytesPerSecond;

    /// <summary>What became of the item; <see langword="null"/> while it is under way. Its last report has it.</summary>
    public DownloadStatus? Status { get; } = status;

    /// <summary>The totals of the download that the item is part of.</summary>
    public BatchProgress Batch { get; } = batch ?? new BatchProgress();
}
