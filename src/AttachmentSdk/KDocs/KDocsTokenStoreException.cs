namespace AttachmentSdk.KDocs;

/// <summary>
/// The tokens of an authorisation could not be read from their store, or not be kept in it. New tokens that could not be kept are not
/// used: the vendor may have ended the refresh token before them, and the next run would have none. The client that has them tries to
/// keep them again at its next call.
/// </summary>
public class KDocsTokenStoreException : AttachmentApiException
{
    /// <summary>Describes the failure.</summary>
    /// <param name="message">What failed and what to do; without a token.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public KDocsTokenStoreException(string message, Exception? innerException = null)
        : base(message, CallNotMade, null, ApiResponse.None, innerException)
    {
    }

    internal override bool AbortsBatch => true;
}
