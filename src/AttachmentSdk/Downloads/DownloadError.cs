namespace AttachmentSdk.Downloads;

/// <summary>Why one item failed.</summary>
/// <param name="code">The reason, for a program.</param>
/// <param name="message">The reason, for a person: one or two sentences without secrets.</param>
/// <param name="exception">The cause, where there is one.</param>
public sealed class DownloadError(DownloadErrorCode code, string message, Exception? exception = null)
{
    /// <summary>The reason, for a program.</summary>
    public DownloadErrorCode Code { get; } = code;

    /// <summary>The reason, for a person: one or two sentences without secrets.</summary>
    public string Message { get; } = message;

    /// <summary>The cause; <see langword="null"/> when the item failed without an exception, such as one that was not found.</summary>
    public Exception? Exception { get; } = exception;

    /// <summary>Code and message.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Code}: {Message}";

    /// <summary>The error of an item that failed with an exception.</summary>
    internal static DownloadError From(Exception exception) => new(
        exception switch
        {
            DownloadException download => download.Code,
            CredentialsRefusedException => DownloadErrorCode.CredentialsRefused,
            ApiUnreachableException { IsTimeout: false } => DownloadErrorCode.Network,
            ApiUnreachableException => DownloadErrorCode.Timeout,
            AttachmentApiException => DownloadErrorCode.Api,

            // Thrown by resolvers and token providers that are not of this library.
            TimeoutException => DownloadErrorCode.Timeout,
            HttpRequestException => DownloadErrorCode.Network,
            _ => DownloadErrorCode.Destination,
        },
        exception is HttpRequestException ? ApiUnreachableException.Describe(exception) : exception.Message,
        exception);

    /// <summary>The error of an item whose response holds something else in place of a link.</summary>
    internal static DownloadError NoUrl(ArgumentException exception) =>
        new(DownloadErrorCode.Api, "The vendor's answer holds something that is no http or https link.", exception);
}
