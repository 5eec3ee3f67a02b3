namespace AttachmentSdk;

/// <summary>
/// <see cref="ClientOptions.RateLimiter"/> gave no permit for a call of the vendor's API, so the call was not made. The limiter is the
/// caller's own guard of a quota; a vendor's response to too many calls is another <see cref="AttachmentApiException"/>.
/// </summary>
public class QuotaExceededException : AttachmentApiException
{
    /// <summary>Initializes a new instance of the <see cref="QuotaExceededException"/> class.</summary>
    /// <param name="retryAfter">The time until the limiter has permits again; <see langword="null"/> if it does not state it.</param>
    public QuotaExceededException(TimeSpan? retryAfter = null)
        : base(
            retryAfter is { } wait ? FormattableString.Invariant($"The quota of API calls is used up; there will be more in {wait:c}.") : "The quota of API calls is used up.",
            CallNotMade,
            null,
            ApiResponse.None)
    {
        RetryAfter = retryAfter;
        IsTransient = true;
    }

    internal override bool AbortsBatch => true;
}
