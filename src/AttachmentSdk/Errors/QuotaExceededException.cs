namespace AttachmentSdk;

/// <summary>
/// <see cref="ClientOptions.RateLimiter"/> gave no permit for a call of the vendor's API, so it was not made. It is the caller's own guard
/// of a quota; what a vendor says to too many calls is another <see cref="AttachmentApiException"/>.
/// </summary>
public class QuotaExceededException : AttachmentApiException
{
    /// <summary>Describes the refusal.</summary>
    /// <param name="retryAfter">When the limiter will have permits again; <see langword="null"/> when it does not say.</param>
    public QuotaExceededException(TimeSpan? retryAfter = null)
        : base(
            retryAfter is { } wait ? FormattableString.Invariant($"The quota of API calls is used up; there will be more in {wait:c}.") : "The quota of API calls is used up.",
            CallNotMade,
            null,
            ApiResponse.None)
    {
        RetryAfter = retryAfter;
    }

    /// <summary>True: the limiter will have permits again, after <see cref="AttachmentApiException.RetryAfter"/> where it says so.</summary>
    public override bool IsTransient => true;

    internal override bool AbortsBatch => true;
}
