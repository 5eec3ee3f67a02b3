using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Downloads;

/// <summary>The outcome of one item of a download.</summary>
/// <typeparam name="TReference">The type that names an item.</typeparam>
public sealed class DownloadResult<TReference>
{
    /// <summary>
    /// Initializes a new instance of the <see cref="DownloadResult{TReference}"/> class. Public so that tests can create results.
    /// </summary>
    /// <param name="reference">The reference that names the item.</param>
    /// <param name="status">The outcome.</param>
    /// <param name="path">The file's full path, if there is one.</param>
    /// <param name="length">The file's length in bytes.</param>
    /// <param name="attempts">The number of requests for the file.</param>
    /// <param name="error">The error, if the item failed.</param>
    /// <param name="checksums">The checksums of the file, if they are known.</param>
    /// <param name="isVerified">Whether something stated where the file ends.</param>
    /// <param name="replacesThumbnail">Whether the file is the original in place of a thumbnail.</param>
    public DownloadResult(
        TReference reference, DownloadStatus status, string? path = null, long length = 0, int attempts = 0, DownloadError? error = null, FileChecksums? checksums = null, bool isVerified = true, bool replacesThumbnail = false)
    {
        Reference = reference;
        Status = status;
        Path = path;
        Length = length;
        Attempts = attempts;
        Error = error;
        Checksums = checksums;
        IsVerified = isVerified && IsSuccess;
        ReplacesThumbnail = replacesThumbnail && IsSuccess;
    }

    /// <summary>Gets the reference that names the item.</summary>
    public TReference Reference { get; }

    /// <summary>Gets the outcome.</summary>
    public DownloadStatus Status { get; }

    /// <summary>Gets the file's full path; <see langword="null"/> if there is no file or the bytes were written to a stream.</summary>
    public string? Path { get; }

    /// <summary>Gets the file's name without its folder; <see langword="null"/> if <see cref="Path"/> is.</summary>
    public string? FileName => System.IO.Path.GetFileName(Path);

    /// <summary>Gets the file's length in bytes; 0 when there is none.</summary>
    public long Length { get; }

    /// <summary>
    /// Gets the checksums of the file, computed when it was downloaded; <see langword="null"/> if there is no file, or if a file that was
    /// skipped is not in the manifest of its folder.
    /// </summary>
    public FileChecksums? Checksums { get; }

    /// <summary>
    /// Gets a value indicating whether the file is known to be complete: a length, a checksum or the framing of the response states where it
    /// ends, or its format has an end that was reached (JPEG, PNG, GIF, PDF, ZIP). <see langword="false"/> if the end of the connection was
    /// the only sign, as with HTTP/1.0: such a file may be cut off, and the manifest does not
    /// record it, so that the next run downloads it again. A file that was skipped without a download counts as complete.
    /// </summary>
    public bool IsVerified { get; }

    /// <summary>
    /// Gets a value indicating whether the file is the original, downloaded because there is no thumbnail of it although the options ask for
    /// one. <see langword="false"/> for a file that was skipped without a request.
    /// </summary>
    public bool ReplacesThumbnail { get; }

    /// <summary>Gets the number of requests for the file; 0 if none was necessary.</summary>
    public int Attempts { get; }

    /// <summary>Gets the reason why the item failed or was not found; <see langword="null"/> on success.</summary>
    public DownloadError? Error { get; }

    /// <summary>Gets a value indicating whether the file exists: it was downloaded now, or skipped because it existed before.</summary>
    public bool IsSuccess => Status is DownloadStatus.Downloaded or DownloadStatus.Skipped;

    /// <summary>Throws an exception if the item failed or was not found.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="DownloadException">
    /// The item failed or was not found. What was thrown first is its <see cref="Exception.InnerException"/>.
    /// </exception>
    public DownloadResult<TReference> EnsureSuccess() => Error is null ? this : throw Error.ToException();

    /// <summary>Returns the reference and its outcome.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Printable.Line(Error is null ? $"{Status}: {Path ?? Reference?.ToString()}" : $"{Status}: {Reference}, {Error}");

    /// <summary>Creates the result of an item that failed, or that the vendor has no link for.</summary>
    internal static DownloadResult<TReference> Failed(TReference reference, DownloadError error, int attempts = 0) =>
        new(reference, error.Code == DownloadErrorCode.NotFound ? DownloadStatus.NotFound : DownloadStatus.Failed, attempts: attempts, error: error);

    /// <summary>Creates the result of the same item for another reference to it, which needed no request of its own.</summary>
    internal DownloadResult<TReference> For(TReference reference) =>
        new(reference, Status == DownloadStatus.Downloaded ? DownloadStatus.Skipped : Status, Path, Length, 0, Error, Checksums, IsVerified, ReplacesThumbnail);
}
