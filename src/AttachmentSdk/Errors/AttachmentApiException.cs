using AttachmentSdk.Diagnostics;

namespace AttachmentSdk;

/// <summary>
/// A vendor's API responded with an error: an HTTP status of 400 or more, a failure code in a response of status 200, or a text that does
/// not match the contract. The message holds the status and the vendor's own words; it never holds a URL or a token. The derived exceptions
/// report that there was no response or no call, except <see cref="CredentialsRefusedException"/>.
/// </summary>
public class AttachmentApiException : AttachmentException
{
    /// <summary>The status code if there is no response.</summary>
    internal const int CallNotMade = 0;

    private const int LongestBody = 4096;

    /// <summary>Initializes a new instance of the <see cref="AttachmentApiException"/> class.</summary>
    /// <param name="message">The contract's description of this response.</param>
    /// <param name="statusCode">The HTTP status code; 0 when there is no response.</param>
    /// <param name="response">The text of the response, if there was one. Secrets in it are masked.</param>
    /// <param name="headers">The headers of the response.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public AttachmentApiException(
        string message,
        int statusCode,
        string? response,
        IReadOnlyDictionary<string, IEnumerable<string>> headers,
        Exception? innerException = null)
        : this(message, statusCode, response, new ApiResponse(headers, 0, []), innerException)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="AttachmentApiException"/> class with the requests that led to the response. The
    /// generated clients call this constructor.
    /// </summary>
    internal AttachmentApiException(string message, int statusCode, string? text, ApiResponse response, Exception? innerException = null)
        : this(message, statusCode, response, innerException, text is null ? null : response.Secrets?.Redact(text) ?? text)
    {
    }

    private AttachmentApiException(string message, int statusCode, ApiResponse response, Exception? innerException, string? redacted)
        : this(message, statusCode, VendorError.Read(redacted), redacted, response, innerException)
    {
    }

    private AttachmentApiException(
        string message,
        int statusCode,
        VendorError vendor,
        string? text,
        ApiResponse response,
        Exception? innerException)
        : base(Compose(message, statusCode, vendor), innerException)
    {
        ResponseStatusCode = statusCode;
        ResponseHeaders = ErrorHeaders.Keep(response.Headers);
        VendorCode = vendor.Code;
        VendorMessage = vendor.Message;
        RequestId = vendor.RequestId ?? ErrorHeaders.RequestId(response.Headers);
        RetryAfter = ErrorHeaders.RetryAfter(response.Headers);
        IsTransient = TransientStatus.Contains(statusCode);
        Attempts = response.Attempts;
        EarlierAttempts = response.EarlierAttempts;
        ResponseBody = text is null ? null : Redactor.Redact(text.Length > LongestBody ? text.Substring(0, LongestBody) : text);
    }

    /// <summary>Gets the vendor's own error code, such as KDocs' <c>20007</c>; <see langword="null"/> if the response has none.</summary>
    public string? VendorCode { get; }

    /// <summary>Gets the vendor's own error message, such as <c>未授权</c>; <see langword="null"/> if the response has none.</summary>
    public string? VendorMessage { get; }

    /// <summary>Gets the beginning of the response's text, at most 4096 characters, with secrets masked. Not part of <see cref="Exception.Message"/>.</summary>
    public string? ResponseBody { get; }

    /// <summary>Gets a value indicating whether every further call would fail the same way, so that a batch is aborted.</summary>
    internal virtual bool AbortsBatch => false;

    private static string Compose(string message, int statusCode, VendorError vendor) =>
        statusCode == CallNotMade ? message : $"{vendor.Describe(statusCode)}. {message}";
}
