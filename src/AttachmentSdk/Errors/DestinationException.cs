namespace AttachmentSdk;

/// <summary>
/// The place that bytes should go to cannot take them: no permission, no space, or it is gone. It ends a whole batch, as every further
/// item would fail alike.
/// </summary>
public class DestinationException : DownloadException
{
    /// <summary>Describes the place and what is wrong with it.</summary>
    /// <param name="message">The place, the cause, and what to do.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public DestinationException(string message, Exception? innerException = null)
        : base(DownloadErrorCode.Destination, message, innerException)
    {
    }
}
