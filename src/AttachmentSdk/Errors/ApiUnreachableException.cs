using AttachmentSdk.Diagnostics;

namespace AttachmentSdk;

/// <summary>
/// A vendor's API could not be reached, broke the connection or did not respond in time, even after all retries. The vendor may still have
/// received an upload. The cause is the <see cref="Exception.InnerException"/>, a <see cref="TimeoutException"/> or a
/// <see cref="HttpRequestException"/>.
/// </summary>
public class ApiUnreachableException : AttachmentApiException
{
    /// <summary>Initializes a new instance of the <see cref="ApiUnreachableException"/> class.</summary>
    /// <param name="message">What failed; without a URL.</param>
    /// <param name="innerException">The cause, if there is one; a <see cref="TimeoutException"/> for a response that did not come in time.</param>
    public ApiUnreachableException(string message, Exception? innerException = null)
        : base(message, CallNotMade, null, ApiResponse.None, innerException)
    {
        IsTransient = true;
    }

    /// <summary>
    /// Gets a value indicating whether <see cref="ClientOptions.ApiTimeout"/> or the connect timeout elapsed; otherwise the connection
    /// failed.
    /// </summary>
    public bool IsTimeout => InnerException is TimeoutException;

    internal static ApiUnreachableException From(Exception cause, KnownSecrets? secrets) => new(Describe(cause), NetworkErrors.WithoutSecrets(cause, secrets));

    internal static string Describe(Exception cause) =>
        cause is TimeoutException ? Redactor.Redact(cause.Message) : $"The vendor's API could not be reached: {NetworkErrors.Describe(cause)}.";
}
