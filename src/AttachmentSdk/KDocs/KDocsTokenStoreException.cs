namespace AttachmentSdk.KDocs;

/// <summary>
/// The tokens of an authorization could not be read from their store or written to it. New tokens that could not be stored are not used:
/// the vendor may have revoked the previous refresh token, and the next run would have none. The client that has them tries to store them
/// again at its next call.
/// </summary>
public class KDocsTokenStoreException : AttachmentApiException
{
    /// <summary>Initializes a new instance of the <see cref="KDocsTokenStoreException"/> class.</summary>
    /// <param name="message">The error and what to do, without a token.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public KDocsTokenStoreException(string message, Exception? innerException = null)
        : base(message, CallNotMade, null, ApiResponse.None, innerException)
    {
    }

    internal override bool AbortsBatch => true;
}
