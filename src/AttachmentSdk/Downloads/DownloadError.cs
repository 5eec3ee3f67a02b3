using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Downloads;

/// <summary>Describes why one item failed.</summary>
/// <param name="code">The error code, for a program.</param>
/// <param name="message">The error message, for a person: one or two sentences without secrets.</param>
/// <param name="exception">The cause, if there is one.</param>
public sealed class DownloadError(DownloadErrorCode code, string message, Exception? exception = null)
{
    /// <summary>Gets the error code, for a program.</summary>
    public DownloadErrorCode Code { get; } = code;

    /// <summary>Gets the error message, for a person: one or two sentences without secrets.</summary>
    public string Message { get; } = Printable.Line(message);

    /// <summary>Gets the cause; <see langword="null"/> if the item failed without an exception, for example because it was not found.</summary>
    public Exception? Exception { get; } = exception;

    /// <summary>Gets a value indicating whether the same download may succeed later without any change.</summary>
    public bool IsTransient => Exception is AttachmentException { IsTransient: true } or HttpRequestException or TimeoutException;

    /// <summary>Gets the time that the server asks to wait before the next request; <see langword="null"/> if it did not state it.</summary>
    public TimeSpan? RetryAfter => (Exception as AttachmentException)?.RetryAfter;

    /// <summary>Gets the server's id of the last request, for its support; <see langword="null"/> if it gave none.</summary>
    public string? RequestId => (Exception as AttachmentException)?.RequestId;

    /// <summary>Gets the number of requests; 0 if there was none, or if it is not known.</summary>
    public int Attempts => (Exception as AttachmentException)?.Attempts ?? 0;

    /// <summary>Returns code and message.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Code}: {Message}";

    /// <summary>Creates the error of an item that failed with an exception.</summary>
    internal static DownloadError From(Exception exception) => new(
        exception switch
        {
            DownloadException download => download.Code,
            CredentialsRefusedException => DownloadErrorCode.CredentialsRefused,
            ApiUnreachableException { IsTimeout: false } => DownloadErrorCode.Network,
            ApiUnreachableException => DownloadErrorCode.Timeout,
            AttachmentApiException => DownloadErrorCode.Api,

            // Thrown by resolvers and token providers that are not part of this library.
            TimeoutException => DownloadErrorCode.Timeout,
            HttpRequestException => DownloadErrorCode.Network,
            _ => DownloadErrorCode.Destination,
        },
        exception is HttpRequestException ? ApiUnreachableException.Describe(exception) : exception.Message,
        exception);

    /// <summary>Creates the exception for an item that failed with this error.</summary>
    internal DownloadException ToException() => new(Code, Message, Exception)
    {
        IsTransient = IsTransient,
        RetryAfter = RetryAfter,
        RequestId = RequestId,
        Attempts = Attempts,
        EarlierAttempts = (Exception as AttachmentException)?.EarlierAttempts ?? [],
    };

    /// <summary>Creates the error of an item whose response holds something other than a link.</summary>
    internal static DownloadError NoUrl(ArgumentException exception) =>
        new(DownloadErrorCode.Api, "The vendor's response holds something that is no http or https link.", exception);
}
