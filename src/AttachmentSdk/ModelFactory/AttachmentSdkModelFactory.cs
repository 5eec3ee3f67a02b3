using AttachmentSdk.Downloads;

namespace AttachmentSdk;

/// <summary>
/// Creates the return values of the clients, for tests that replace a client: one method for each type, with optional parameters. The
/// constructors of the types can be used as well, except for the values of exceptions that come from a response or from retries.
/// </summary>
public static partial class AttachmentSdkModelFactory
{
    /// <summary>Creates a result.</summary>
    /// <typeparam name="TReference">The type that names an item.</typeparam>
    /// <param name="reference">The reference that names the item.</param>
    /// <param name="path">The file's full path; <see langword="null"/> for none.</param>
    /// <param name="length">The file's length in bytes.</param>
    /// <param name="status">The outcome; <see langword="null"/> for that of the error, or for downloaded without an error.</param>
    /// <param name="attempts">The number of requests for the file; <see langword="null"/> for 1 after a download, otherwise 0.</param>
    /// <param name="error">The error; <see langword="null"/> if the item did not fail.</param>
    /// <param name="checksums">The checksums of the file; <see langword="null"/> for none.</param>
    /// <param name="isVerified">Whether something stated where the file ends.</param>
    /// <param name="replacesThumbnail">Whether the file is the original in place of a thumbnail.</param>
    /// <returns>The result.</returns>
    public static DownloadResult<TReference> DownloadResult<TReference>(
        TReference reference, string? path = null, long length = 0, DownloadStatus? status = null, int? attempts = null, DownloadError? error = null, FileChecksums? checksums = null, bool isVerified = true, bool replacesThumbnail = false)
    {
        var outcome = status ?? error?.Code switch
        {
            null => DownloadStatus.Downloaded,
            DownloadErrorCode.NotFound => DownloadStatus.NotFound,
            _ => DownloadStatus.Failed,
        };
        return new DownloadResult<TReference>(reference, outcome, path, length, attempts ?? (outcome == DownloadStatus.Downloaded ? 1 : 0), error, checksums, isVerified, replacesThumbnail);
    }

    /// <summary>Creates the checksums of a file.</summary>
    /// <param name="crc64">The CRC-64/XZ.</param>
    /// <param name="md5">The MD5 as hexadecimal digits; <see langword="null"/> for none.</param>
    /// <param name="sha1">The SHA-1 as hexadecimal digits; <see langword="null"/> for none.</param>
    /// <returns>The checksums.</returns>
    public static FileChecksums FileChecksums(ulong crc64 = 0, string? md5 = null, string? sha1 = null) => new(crc64, md5, sha1);

    /// <summary>Creates the outcome of the verification of a file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="status">The outcome.</param>
    /// <param name="length">The length of the download in bytes.</param>
    /// <param name="checksums">The checksums of the download; <see langword="null"/> for some.</param>
    /// <param name="completedAt">The time at which the download was complete.</param>
    /// <returns>The outcome.</returns>
    public static VerifiedFile VerifiedFile(
        string path = "file.bin", VerificationStatus status = VerificationStatus.Intact, long length = 0, FileChecksums? checksums = null, DateTimeOffset completedAt = default) =>
        new(path, status, length, checksums ?? FileChecksums(), completedAt);

    /// <summary>Creates an item's error.</summary>
    /// <param name="code">The error code, for a program.</param>
    /// <param name="message">The error message, for a person; <see langword="null"/> for that of the exception.</param>
    /// <param name="exception">The cause, if there is one.</param>
    /// <returns>The error.</returns>
    public static DownloadError DownloadError(DownloadErrorCode code, string? message = null, Exception? exception = null) =>
        new(code, message ?? exception?.Message ?? code.ToString(), exception);

    /// <summary>Creates a reference with its link.</summary>
    /// <typeparam name="TReference">The type that names an item.</typeparam>
    /// <param name="reference">The reference that names the item.</param>
    /// <param name="link">The link; <see langword="null"/> for a reference without one.</param>
    /// <param name="error">The reason why there is no usable link.</param>
    /// <returns>The reference and its link.</returns>
    public static ResolvedLink<TReference> ResolvedLink<TReference>(TReference reference, DownloadLink? link = null, DownloadError? error = null) => new(reference, link, error);

    /// <summary>Creates a link.</summary>
    /// <param name="url">An absolute http or https URL.</param>
    /// <param name="headers">The headers that the download must carry.</param>
    /// <param name="thumbnailUrl">The URL of a smaller picture.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="length">The file's length in bytes.</param>
    /// <param name="expiresAt">The time when the link stops working.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is not such a URL.</exception>
    public static DownloadLink DownloadLink(
        string url,
        IReadOnlyDictionary<string, string>? headers = null,
        string? thumbnailUrl = null,
        string? fileName = null,
        long? length = null,
        DateTimeOffset? expiresAt = null) =>
        new(url)
        {
            Headers = headers ?? new Dictionary<string, string>(),
            ThumbnailUrl = thumbnailUrl,
            FileName = fileName,
            Length = length,
            ExpiresAt = expiresAt,
        };

    /// <summary>Creates a step of a download.</summary>
    /// <param name="reference">The reference that names the item.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="bytesReceived">The number of bytes received.</param>
    /// <param name="length">The file's length in bytes.</param>
    /// <param name="bytesPerSecond">The current network rate in bytes per second.</param>
    /// <param name="status">The final status; <see langword="null"/> while the item is being downloaded.</param>
    /// <param name="batch">The totals; <see langword="null"/> for zeros. <see cref="Downloads.BatchProgress"/> has a constructor for them.</param>
    /// <returns>The step.</returns>
    public static DownloadProgress DownloadProgress(
        object reference,
        string? fileName = null,
        long bytesReceived = 0,
        long? length = null,
        long bytesPerSecond = 0,
        DownloadStatus? status = null,
        BatchProgress? batch = null) =>
        new(reference, fileName, bytesReceived, length, bytesPerSecond, status, batch);
}
