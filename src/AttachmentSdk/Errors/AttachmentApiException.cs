using AttachmentSdk.Diagnostics;
using Microsoft.Kiota.Abstractions;

namespace AttachmentSdk;

/// <summary>
/// A vendor's API answered with an error: an HTTP status of 400 or more, a failure code inside an answer of status 200, or a text that is
/// not what the contract says. The message holds the status and the vendor's own words; it never holds a URL or a token. What is derived
/// from it was not answered or not called at all, but for <see cref="CredentialsRefusedException"/>.
/// </summary>
public class AttachmentApiException : ApiException, IAttachmentFault
{
    /// <summary>The status code where there is no answer.</summary>
    internal const int CallNotMade = 0;

    private const int LongestBody = 4096;

    /// <summary>Describes an error answer.</summary>
    /// <param name="message">What the contract says about this answer.</param>
    /// <param name="statusCode">The HTTP status code; 0 when there is no answer.</param>
    /// <param name="response">The text of the answer, if there was one. Secrets in it are masked.</param>
    /// <param name="headers">The headers of the answer.</param>
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

    /// <summary>Describes an error response and the requests that led to it. The generated clients call this constructor.</summary>
    internal AttachmentApiException(string message, int statusCode, string? text, ApiResponse response, Exception? innerException = null)
        : this(message, statusCode, VendorError.Read(text), text, response, innerException)
    {
    }

    private AttachmentApiException(
        string message,
        int statusCode,
        VendorError vendor,
        string? text,
        ApiResponse response,
        Exception? innerException)
        : base(Compose(message, statusCode, vendor), innerException!) // Kiota declares it non-null; Exception takes null.
    {
        ResponseStatusCode = statusCode;
        ResponseHeaders = ErrorHeaders.Keep(response.Headers);
        VendorCode = vendor.Code;
        VendorMessage = vendor.Message;
        RequestId = vendor.RequestId ?? ErrorHeaders.RequestId(response.Headers);
        RetryAfter = ErrorHeaders.RetryAfter(response.Headers);
        Attempts = response.Attempts;
        EarlierAttempts = response.EarlierAttempts;
        ResponseBody = text is null ? null : Redactor.Redact(text.Length > LongestBody ? text.Substring(0, LongestBody) : text);
    }

    /// <summary>The vendor's own error code, such as KDocs' <c>20007</c>; <see langword="null"/> when the answer held none.</summary>
    public string? VendorCode { get; }

    /// <summary>The vendor's own words, such as <c>未授权</c>; <see langword="null"/> when the answer held none.</summary>
    public string? VendorMessage { get; }

    /// <summary>The vendor's id of the request, to quote to its support; <see langword="null"/> when the answer held none.</summary>
    public string? RequestId { get; }

    /// <summary>How long the vendor asks to wait before the next call; <see langword="null"/> when it did not say in seconds.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>
    /// How many requests the call took; 0 when none was made, and for an exception of somebody else's making, which does not know.
    /// </summary>
    public int Attempts { get; internal set; }

    /// <summary>What each request before the last one ended with, in order, such as <c>HTTP 503: 服务繁忙</c>. Default: empty.</summary>
    public IReadOnlyList<string> EarlierAttempts { get; internal set; }

    /// <summary>The beginning of the answer's text, at most 4096 characters, with secrets masked. Not part of <see cref="Exception.Message"/>.</summary>
    public string? ResponseBody { get; }

    /// <summary>
    /// Whether the same call may succeed later: HTTP 408, 429 or 5xx, but for 501 and 505; no answer; a quota that will have more.
    /// </summary>
    public virtual bool IsTransient => TransientStatus.Contains(ResponseStatusCode);

    /// <summary>Whether every further call would fail alike, so that a download of many files ends here.</summary>
    internal virtual bool AbortsBatch => false;

    private static string Compose(string message, int statusCode, VendorError vendor) =>
        statusCode == CallNotMade ? message : $"{vendor.Describe(statusCode)}. {message}";
}
