using AttachmentSdk.Diagnostics;

namespace AttachmentSdk;

/// <summary>
/// A vendor's API could not be reached, broke the connection or did not answer in time, also after all retries. An upload may have been
/// taken all the same. The cause is the <see cref="Exception.InnerException"/>, a <see cref="TimeoutException"/> or a
/// <see cref="HttpRequestException"/>.
/// </summary>
public class ApiUnreachableException : AttachmentApiException
{
    /// <summary>Describes the failure.</summary>
    /// <param name="message">What failed; without a URL.</param>
    /// <param name="innerException">The cause, if there is one; a <see cref="TimeoutException"/> for an answer that did not come in time.</param>
    public ApiUnreachableException(string message, Exception? innerException = null)
        : base(message, CallNotMade, null, ApiResponse.None, innerException)
    {
    }

    /// <summary>Whether <see cref="ClientOptions.ApiTimeout"/> or the time for a connection was over; otherwise the connection failed.</summary>
    public bool IsTimeout => InnerException is TimeoutException;

    /// <summary>True: networks recover.</summary>
    public override bool IsTransient => true;

    internal static ApiUnreachableException From(Exception cause) => new(Describe(cause), cause);

    internal static string Describe(Exception cause) =>
        cause is TimeoutException ? Redactor.Redact(cause.Message) : $"The vendor's API could not be reached: {NetworkErrors.Describe(cause)}.";
}
