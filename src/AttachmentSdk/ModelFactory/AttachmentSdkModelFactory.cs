using AttachmentSdk.Downloads;

namespace AttachmentSdk;

/// <summary>
/// Makes what the clients hand out, for tests that replace a client: a method for each type, of which a test names the values that matter to
/// it. The types' own constructors do as well, but for the exceptions' values that come with an answer or from the retries.
/// </summary>
public static partial class AttachmentSdkModelFactory
{
    /// <summary>Makes a result.</summary>
    /// <typeparam name="TReference">What the caller named the item by.</typeparam>
    /// <param name="reference">What the caller named the item by.</param>
    /// <param name="path">The file's full path; <see langword="null"/> for none.</param>
    /// <param name="bytes">The file's length in bytes.</param>
    /// <param name="status">What became of the item; <see langword="null"/> for what the error says, and for downloaded without one.</param>
    /// <param name="attempts">How many requests for the file were made; <see langword="null"/> for 1 after a download, else 0.</param>
    /// <param name="error">Why it failed; <see langword="null"/> when it did not.</param>
    /// <returns>The result.</returns>
    public static DownloadResult<TReference> DownloadResult<TReference>(
        TReference reference, string? path = null, long bytes = 0, DownloadStatus? status = null, int? attempts = null, DownloadError? error = null)
    {
        var outcome = status ?? error?.Code switch
        {
            null => DownloadStatus.Downloaded,
            DownloadErrorCode.NotFound => DownloadStatus.NotFound,
            _ => DownloadStatus.Failed,
        };
        return new DownloadResult<TReference>(reference, outcome, path, bytes, attempts ?? (outcome == DownloadStatus.Downloaded ? 1 : 0), error);
    }

    /// <summary>Makes an item's error.</summary>
    /// <param name="code">The reason, for a program.</param>
    /// <param name="message">The reason, for a person; <see langword="null"/> for that of the exception.</param>
    /// <param name="exception">The cause, where there is one.</param>
    /// <returns>The error.</returns>
    public static DownloadError DownloadError(DownloadErrorCode code, string? message = null, Exception? exception = null) =>
        new(code, message ?? exception?.Message ?? code.ToString(), exception);

    /// <summary>Makes a reference with its link.</summary>
    /// <typeparam name="TReference">What the caller named the item by.</typeparam>
    /// <param name="reference">What the caller named the item by.</param>
    /// <param name="link">The link; <see langword="null"/> for a reference without one.</param>
    /// <param name="error">Why there is no link that can be used.</param>
    /// <returns>The reference and its link.</returns>
    public static ResolvedLink<TReference> ResolvedLink<TReference>(TReference reference, DownloadLink? link = null, DownloadError? error = null) => new(reference, link, error);

    /// <summary>Makes a link.</summary>
    /// <param name="url">An absolute http or https URL.</param>
    /// <param name="headers">Headers that the download must carry.</param>
    /// <param name="thumbnailUrl">The URL of a smaller picture.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="length">The file's length in bytes.</param>
    /// <param name="expiresAt">When the link stops working.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is no such URL.</exception>
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

    /// <summary>Makes a step of a download.</summary>
    /// <param name="reference">What the caller named the item by.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="bytesReceived">The bytes that are there.</param>
    /// <param name="length">The file's length in bytes.</param>
    /// <param name="bytesPerSecond">The bytes a second that came lately.</param>
    /// <param name="status">What became of the item; <see langword="null"/> while it is under way.</param>
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
