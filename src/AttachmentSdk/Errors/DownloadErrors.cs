using AttachmentSdk.Diagnostics;

namespace AttachmentSdk;

/// <summary>Creates the exceptions of downloads, each with its code and its message.</summary>
internal static class DownloadErrors
{
    private const string DiskIsFull = "Free some and start again; files that are complete stay.";

    private const int ErrorHandleDiskFull = unchecked((int)0x80070027);
    private const int ErrorDiskFull = unchecked((int)0x80070070);
    private const int NoSpaceLeft = 28; // ENOSPC
    private const int QuotaExceeded = 122; // EDQUOT

    // The only ones that a message repeats.
    private static readonly string[] PageTypes = ["application/json", "application/xhtml+xml", "application/xml", "text/html", "text/plain", "text/xml"];

    /// <summary>Determines whether an exception concerns one item, and is neither the caller's cancellation nor a defect of a program.</summary>
    public static bool IsOfItem(Exception exception, CancellationToken cancellationToken) =>
        !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested)
        && exception is DownloadException or AttachmentApiException or HttpRequestException or TimeoutException or IOException or UnauthorizedAccessException;

    public static DownloadException NotFound(string message) => new(DownloadErrorCode.NotFound, message);

    public static DownloadException NotStarted() => new(DownloadErrorCode.NotStarted, "Not started, because another item failed before.");

    public static DownloadException ForbiddenTarget(string message) => new(DownloadErrorCode.ForbiddenTarget, message);

    /// <summary>Creates the error for an HTTP status that is not a success.</summary>
    /// <param name="status">The status.</param>
    /// <param name="code">The storage's own error code, such as <c>NoSuchKey</c>.</param>
    /// <param name="retryAfter">The time that the storage asks to wait.</param>
    public static DownloadException Status(int status, string? code, TimeSpan? retryAfter)
    {
        var named = code is null ? $"HTTP {status}" : $"HTTP {status} ({code})";
        return status switch
        {
            // LinkExpiry determines whether a new link may help.
            401 or 403 => new(DownloadErrorCode.LinkRefused, $"The storage refused the link: {named}.") { StatusCode = status },
            407 => new(DownloadErrorCode.HttpStatus, $"The proxy between this machine and the storage asks for a login: {named}.") { StatusCode = status },
            404 or 410 => new(DownloadErrorCode.LinkRefused, $"The storage has no such file: {named}.") { StatusCode = status },
            200 or 206 => new(DownloadErrorCode.HttpStatus, $"The storage sent a part of the file that was not requested: HTTP {status}.") { StatusCode = status, IsTransient = true },
            _ when TransientStatus.Contains(status) => new(DownloadErrorCode.HttpStatus, $"The storage is not ready: {named}.") { StatusCode = status, IsTransient = true, RetryAfter = retryAfter },
            _ => new(DownloadErrorCode.HttpStatus, $"The storage responded with {named}.") { StatusCode = status },
        };
    }

    public static DownloadException Compressed() =>
        new(DownloadErrorCode.HttpStatus, "The storage sent the file compressed although it was asked not to, and nothing says in which form it was stored.") { IsTransient = true };

    public static DownloadException NoTemporaryFile(Exception cause) =>
        new(DownloadErrorCode.Destination, $"A file that came compressed cannot be kept in a temporary file: {WithoutPath(cause.Message)}.", cause);

    public static DownloadException Inactivity(TimeSpan limit, Exception cause) =>
        new(DownloadErrorCode.Timeout, $"No byte arrived for {limit.TotalSeconds:0.###} seconds.", cause) { IsTransient = true };

    public static DownloadException TooSlow(long bytesPerSecond) =>
        new(DownloadErrorCode.Timeout, FormattableString.Invariant($"The storage sent fewer than {bytesPerSecond} bytes per second for a minute.")) { IsTransient = true };

    public static DownloadException ConnectTimeout(string limit, Exception cause) =>
        new(DownloadErrorCode.Timeout, $"The storage {limit}.", cause) { IsTransient = true };

    public static DownloadException UnsendableHeader(string name, string reason) =>
        new(DownloadErrorCode.Api, $"The link asks for the request header '{name}', which cannot be sent: {reason}.");

    public static DownloadException NoFreeConnection(int connections, TimeSpan limit) =>
        new(DownloadErrorCode.Timeout, FormattableString.Invariant($"No connection to the host became free: all {connections} that MaxConcurrency allows are in use, and none of them received a byte for {limit.TotalSeconds:0.###} seconds. Read or dispose the streams that are open, or raise MaxConcurrency."))
        {
            IsTransient = true,
            IsWorthRetryingNow = false,
        };

    public static DownloadException CannotRewind() =>
        new(DownloadErrorCode.Network, "The download broke off, and the stream it goes to cannot be rewound to start over.") { NeedsFreshStart = true };

    public static DownloadException OfConsumer(Exception cause) =>
        new(DownloadErrorCode.Consumer, $"The program that the bytes went to failed: {Redactor.Redact(cause.Message)}", cause);

    /// <summary>Compares two lengths if both are known.</summary>
    public static void RequireLength(long? expected, long? received)
    {
        if (expected is { } wanted && received is { } had && wanted != had)
        {
            throw LengthMismatch(wanted, had);
        }
    }

    /// <summary>Compares a length with the largest possible one, if that is known.</summary>
    public static void RequireAtMost(long? most, long received)
    {
        if (received > most)
        {
            throw LengthMismatch(most.Value, received);
        }
    }

    public static DownloadException LengthMismatch(long expected, long received) =>
        new(DownloadErrorCode.LengthMismatch, $"The file should have {expected} bytes, but {received} came.")
        {
            ExpectedLength = expected,
            ReceivedLength = received,
            IsTransient = true,
        };

    public static DownloadException NoLength() =>
        new(DownloadErrorCode.LengthMismatch, "The storage states several lengths for the file, or one that is none.") { IsTransient = true };

    public static DownloadException Framing(string conflict) =>
        new(DownloadErrorCode.LengthMismatch, $"The response of the storage {conflict}, so its end is uncertain.") { IsTransient = true };

    public static DownloadException EndsEarly() =>
        new(DownloadErrorCode.LengthMismatch, "The compressed form of the file ends early.") { IsTransient = true };

    public static DownloadException Changed() =>
        new(DownloadErrorCode.LengthMismatch, "The file changed while it was being downloaded.") { IsTransient = true };

    public static DownloadException ChecksumMismatch(string kind, string source) =>
        new(DownloadErrorCode.ChecksumMismatch, $"The {kind} checksum of what arrived is not the one that the {source} states.") { IsTransient = true };

    /// <summary>Creates the error for a page in place of a file. It is transient if something says that the file can be had.</summary>
    public static DownloadException ErrorPage(string kind, string name, bool isTransient, Exception? cause = null) =>
        new(DownloadErrorCode.ErrorPage, $"The storage sent {kind} in place of '{name}'; nothing was kept.", cause) { IsTransient = isTransient };

    /// <summary>Creates the error for a response that does not have the object whose beginning was received before.</summary>
    public static DownloadException PageInstead(string? mediaType) =>
        new(DownloadErrorCode.ErrorPage, $"The storage sent {(mediaType is null ? "something without a type" : PageTypes.Contains(mediaType, StringComparer.OrdinalIgnoreCase) ? $"'{mediaType}'" : "something else")} in place of the file that it had begun to send.") { IsTransient = true };

    public static DownloadException AlreadyExists(string name) =>
        new(DownloadErrorCode.AlreadyExists, $"'{name}' exists already and must not be touched.");

    public static DownloadException NoFolder(string level) =>
        new(DownloadErrorCode.AlreadyExists, $"'{level}' exists already and is no folder that files can go to, but a file or a link.");

    public static DownloadException InUse(Exception cause) =>
        new(DownloadErrorCode.InUse, "The same file is being downloaded by another process.", cause) { IsTransient = true, IsWorthRetryingNow = false };

    /// <summary>Creates the error for a file that must not get its name, because nothing would say whose file it is.</summary>
    public static DownloadException ManifestNotWritable(string folder) =>
        new(DownloadErrorCode.InUse, $"Too many processes download to '{folder}' at the same time for all of them to replace files: none of the manifest's files is free, or they cannot be written to.") { IsTransient = true, IsWorthRetryingNow = false };

    /// <summary>Creates the error for a file that has its name, but no entry that keeps other downloads from replacing it.</summary>
    public static DownloadException NotRecorded(string name) =>
        new(DownloadErrorCode.Destination, $"'{name}' is complete, but could not be added to the manifest, so another download may replace it.") { IsTransient = true };

    /// <summary>
    /// Creates the error for a path that is too long because of a layout's values: an error of that item, as other items may fit.
    /// </summary>
    public static DownloadException PathTooLong(string path, PathTooLongException cause) =>
        new(DownloadErrorCode.Destination, $"The path '{path}' is too long for this system.", cause);

    /// <summary>Creates the error for bytes that another program took away, such as a virus scanner: an error of that item.</summary>
    public static DownloadException PartVanished(Exception cause) =>
        new(DownloadErrorCode.Destination, "Another program removed the downloaded bytes before the file got its name, as a virus scanner does.", cause) { IsTransient = true };

    /// <summary>Creates the error for a stated length that does not fit on the disk: an error of that item, as other items may fit.</summary>
    public static DownloadException NoSpace(string folder, long needed, long free) =>
        new(DownloadErrorCode.Destination, FormattableString.Invariant($"The file does not fit into '{folder}': {needed} more bytes are stated, {free} are free."));

    /// <summary>Creates the error for an operation that the file system refused.</summary>
    public static DestinationException Destination(Exception exception, string place) => exception switch
    {
        _ when IsDiskFull(exception) => new($"There is no space left for '{place}'. {DiskIsFull}", exception),
        ArgumentOutOfRangeException => new($"'{place}' cannot be written to: the file is longer than its file system or a quota allows.", exception),
        UnauthorizedAccessException => new($"'{place}' cannot be written to: permission denied.", exception),
        PathTooLongException => new($"The path '{place}' is too long for this system.", exception),
        DirectoryNotFoundException or FileNotFoundException => new($"'{place}' does not exist and cannot be made.", exception),
        _ => new($"'{place}' cannot be written to: {WithoutPath(exception.Message)}.", exception),
    };

    /// <summary>
    /// Determines whether the file system refused a change. .NET reports a file that is too long (EFBIG) as an argument out of range.
    /// </summary>
    public static bool IsOfFileSystem(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    public static bool IsDiskFull(Exception exception) =>
        exception is IOException && exception.HResult is ErrorHandleDiskFull or ErrorDiskFull or NoSpaceLeft or QuotaExceeded;

    // Without the path that .NET appends: the path of a part file has no meaning for users, and would make the same error of two files look
    // different.
    private static string WithoutPath(string message) => message.Split([" : '"], StringSplitOptions.None)[0].TrimEnd('.');
}
