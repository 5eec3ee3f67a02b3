namespace AttachmentSdk;

/// <summary>
/// The destination cannot be written to: no permission, no space, or it no longer exists. The exception aborts a whole batch, because every
/// further item would fail the same way.
/// </summary>
public class DestinationException : DownloadException
{
    /// <summary>Initializes a new instance of the <see cref="DestinationException"/> class.</summary>
    /// <param name="message">The destination, the cause, and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public DestinationException(string message, Exception? innerException = null)
        : base(DownloadErrorCode.Destination, message, innerException)
    {
    }
}
