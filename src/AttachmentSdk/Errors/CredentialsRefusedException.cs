namespace AttachmentSdk;

/// <summary>
/// The vendor refused the access token, or the key it was to be issued for, also after one renewal. Trying again does not help; the
/// credentials, the permissions behind them or the base address must change.
/// </summary>
public class CredentialsRefusedException : AttachmentApiException
{
    /// <summary>Describes the refusal.</summary>
    /// <param name="message">What was refused and what to check.</param>
    /// <param name="statusCode">The HTTP status code; 0 when there are no credentials to call with.</param>
    /// <param name="response">The text of the answer, if there was one. Secrets in it are masked.</param>
    /// <param name="headers">The headers of the answer.</param>
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
