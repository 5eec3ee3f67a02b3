using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk;

/// <content>The exceptions of the clients.</content>
public static partial class AttachmentSdkModelFactory
{
    /// <summary>Creates the exception of a vendor's error.</summary>
    /// <param name="statusCode">The HTTP status code, which also says whether the error is transient.</param>
    /// <param name="vendorCode">The vendor's code.</param>
    /// <param name="vendorMessage">The vendor's words.</param>
    /// <param name="requestId">The vendor's id of the request.</param>
    /// <param name="retryAfter">The time that the vendor asks to wait.</param>
    /// <param name="attempts">The number of requests.</param>
    /// <param name="earlierAttempts">The outcome of each request before the last one.</param>
    /// <returns>The exception.</returns>
    public static AttachmentApiException AttachmentApiException(
        int statusCode,
        string? vendorCode = null,
        string? vendorMessage = null,
        string? requestId = null,
        TimeSpan? retryAfter = null,
        int attempts = 1,
        IReadOnlyList<string>? earlierAttempts = null) =>
        new("Made for a test.", statusCode, Response(vendorCode, vendorMessage, requestId), ApiResponse.None)
        {
            RetryAfter = retryAfter,
            Attempts = attempts,
            EarlierAttempts = earlierAttempts ?? [],
        };

    /// <summary>Creates the exception of refused credentials.</summary>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="vendorCode">The vendor's code.</param>
    /// <param name="vendorMessage">The vendor's words.</param>
    /// <param name="requestId">The vendor's id of the request.</param>
    /// <param name="attempts">The number of requests.</param>
    /// <returns>The exception.</returns>
    public static CredentialsRefusedException CredentialsRefusedException(
        int statusCode = 403, string? vendorCode = null, string? vendorMessage = null, string? requestId = null, int attempts = 1) =>
        new("Made for a test.", statusCode, Response(vendorCode, vendorMessage, requestId), ApiResponse.None) { Attempts = attempts };

    /// <summary>Creates the exception of an API that cannot be reached.</summary>
    /// <param name="isTimeout">Whether it did not respond in time; otherwise the connection failed.</param>
    /// <param name="attempts">The number of requests.</param>
    /// <param name="earlierAttempts">The outcome of each request before the last one.</param>
    /// <returns>The exception.</returns>
    public static ApiUnreachableException ApiUnreachableException(bool isTimeout = false, int attempts = 1, IReadOnlyList<string>? earlierAttempts = null)
    {
        Exception cause = isTimeout ? new TimeoutException() : new HttpRequestException();
        return new ApiUnreachableException("Made for a test.", cause) { Attempts = attempts, EarlierAttempts = earlierAttempts ?? [] };
    }

    /// <summary>Creates the exception of a failed download. <see cref="DestinationException"/> has a constructor.</summary>
    /// <param name="code">The error code, for a program.</param>
    /// <param name="message">The error message, for a person; <see langword="null"/> for the code's name.</param>
    /// <param name="isTransient">Whether the same download may succeed later.</param>
    /// <param name="statusCode">The HTTP status of the storage's response.</param>
    /// <param name="retryAfter">The time that the server asks to wait.</param>
    /// <param name="requestId">The storage's id of the request.</param>
    /// <param name="attempts">The number of requests.</param>
    /// <param name="earlierAttempts">The outcome of each request before the last one.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    /// <returns>The exception.</returns>
    public static DownloadException DownloadException(
        DownloadErrorCode code,
        string? message = null,
        bool isTransient = false,
        int? statusCode = null,
        TimeSpan? retryAfter = null,
        string? requestId = null,
        int attempts = 1,
        IReadOnlyList<string>? earlierAttempts = null,
        Exception? innerException = null) =>
        new(code, message ?? code.ToString(), innerException)
        {
            IsTransient = isTransient,
            StatusCode = statusCode,
            RetryAfter = retryAfter,
            RequestId = requestId,
            Attempts = attempts,
            EarlierAttempts = earlierAttempts ?? [],
        };

    // In a vendor's format, so that the exception parses it like a response.
    private static string? Response(string? code, string? message, string? requestId) => code is null && message is null && requestId is null
        ? null
        : new JObject { ["code"] = code, ["message"] = message, ["requestId"] = requestId }.ToString(Formatting.None);
}
