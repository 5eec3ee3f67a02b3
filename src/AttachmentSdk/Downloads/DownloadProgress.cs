namespace AttachmentSdk.Downloads;

/// <summary>
/// The progress of one item of a download, and of the download as a whole. The receiver is called for every step of every item, with the
/// totals of the whole download, and finally with the item's status. It is called from several threads at a time, except for the final
/// reports of the items, which come one at a time: the last one has the final totals. Items that a cancellation interrupts have no final
/// report. The download calls it synchronously, so it should return soon. An exception that it throws aborts the download, including the
/// whole batch, and is thrown to the caller; but <see cref="IOException"/>, <see cref="ObjectDisposedException"/> and similar exceptions,
/// thrown at a step, count as an error of that item.
/// </summary>
/// <typeparam name="TReference">The type that names an attachment.</typeparam>
/// <param name="reference">The reference that names the item.</param>
/// <param name="fileName">The name that the file will have, if it is known yet.</param>
/// <param name="bytesReceived">The number of bytes received.</param>
/// <param name="length">The file's length in bytes, if it is known.</param>
/// <param name="bytesPerSecond">The current network rate in bytes per second.</param>
/// <param name="status">The item's final status, if it is complete.</param>
/// <param name="batch">The totals; <see langword="null"/> for zeros.</param>
public sealed class DownloadProgress<TReference>(
    TReference reference, string? fileName, long bytesReceived, long? length, long bytesPerSecond = 0, DownloadStatus? status = null, BatchProgress? batch = null)
{
    /// <summary>Gets the reference that names the item.</summary>
    public TReference Reference { get; } = reference;

    /// <summary>Gets the name that the file will have or has, if it is known yet.</summary>
    public string? FileName { get; } = fileName;

    /// <summary>Gets the number of bytes received, including bytes from an earlier run. It decreases when a download restarts.</summary>
    public long BytesReceived { get; } = bytesReceived;

    /// <summary>
    /// Gets the file's length in bytes; <see langword="null"/> while it is not known, and in the final report of an item that failed.
    /// </summary>
    public long? Length { get; } = length;

    /// <summary>
    /// Gets the network rate of this item in bytes per second over the last four seconds, or since it was started if that is less; 0 at the
    /// start. Bytes from an earlier run do not count.
    /// </summary>
    public long BytesPerSecond { get; } = bytesPerSecond;

    /// <summary>Gets the item's final status; <see langword="null"/> while it is being downloaded. Only its last report has a status.</summary>
    public DownloadStatus? Status { get; } = status;

    /// <summary>Gets the totals of the download that the item is part of.</summary>
    public BatchProgress Batch { get; } = batch ?? new BatchProgress();
}
