namespace AttachmentSdk;

/// <summary>
/// The vendor refused the access token, or the key that it was to be issued for, even after one renewal. A retry does not help; the
/// credentials, their permissions or the base address must change.
/// </summary>
public class CredentialsRefusedException : AttachmentApiException
{
    /// <summary>Initializes a new instance of the <see cref="CredentialsRefusedException"/> class.</summary>
    /// <param name="message">The refused credential, and what to check.</param>
    /// <param name="statusCode">The HTTP status code; 0 if there are no credentials to call with.</param>
    /// <param name="response">The text of the response, if there was one. Secrets in it are masked.</param>
    /// <param name="headers">The headers of the response.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public CredentialsRefusedException(
        string message,
        int statusCode,
        string? response,
        IReadOnlyDictionary<string, IEnumerable<string>> headers,
        Exception? innerException = null)
        : base(message, statusCode, response, headers, innerException)
    {
    }

    internal CredentialsRefusedException(string message, int statusCode, string? text, ApiResponse response, Exception? innerException = null)
        : base(message, statusCode, text, response, innerException)
    {
    }

    internal override bool AbortsBatch => true;

    internal static CredentialsRefusedException From(AttachmentApiException exception, string advice)
    {
        var headers = exception.ResponseHeaders.ToDictionary(header => header.Key, header => header.Value);
        return new(advice, exception.ResponseStatusCode, exception.ResponseBody, new ApiResponse(headers, exception.Attempts, exception.EarlierAttempts), exception);
    }
}
