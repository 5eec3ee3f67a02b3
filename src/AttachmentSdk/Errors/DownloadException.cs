namespace AttachmentSdk;

/// <summary>A single download failed. The message names the cause and holds no URL, token or signature.</summary>
public class DownloadException : AttachmentException
{
    /// <summary>Initializes a new instance of the <see cref="DownloadException"/> class.</summary>
    /// <param name="code">The error code, for a program.</param>
    /// <param name="message">The error message, for a person.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public DownloadException(DownloadErrorCode code, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
    }

    /// <summary>Gets the error code, for a program.</summary>
    public DownloadErrorCode Code { get; }

    /// <summary>Gets or sets the HTTP status of the storage's response; <see langword="null"/> if there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Gets or sets the expected length of the file in bytes; <see langword="null"/> if the error does not concern the length.</summary>
    public long? ExpectedLength { get; init; }

    /// <summary>Gets or sets the number of bytes that arrived; <see langword="null"/> if the error does not concern the length.</summary>
    public long? ReceivedLength { get; init; }

    /// <summary>Gets or sets a value indicating whether a download to another stream may succeed where this one cannot be rewound.</summary>
    internal bool NeedsFreshStart { get; init; }

    /// <summary>Gets or sets a value indicating whether a retry within the same download may help. Default: <see langword="true"/>.</summary>
    internal bool IsWorthRetryingNow { get; init; } = true;
}
