namespace AttachmentSdk;

/// <summary>A single download failed. The message names the cause and holds no URL, token or signature.</summary>
public class DownloadException : Exception, IAttachmentFault
{
    /// <summary>Describes a failed download.</summary>
    /// <param name="code">The reason, for a program.</param>
    /// <param name="message">The reason, for a person.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public DownloadException(DownloadErrorCode code, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
    }

    /// <summary>The reason, for a program.</summary>
    public DownloadErrorCode Code { get; }

    /// <summary>The HTTP status of the storage's answer; <see langword="null"/> when there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The length that the file should have, in bytes; <see langword="null"/> when that is not the point.</summary>
    public long? ExpectedLength { get; init; }

    /// <summary>The bytes that arrived; <see langword="null"/> when that is not the point.</summary>
    public long? ReceivedLength { get; init; }

    /// <summary>How long the server asked to wait, at most 2 minutes; <see langword="null"/> when it did not say, or waiting would not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same download may succeed later without any change.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The storage's id of the last request, to quote to its support; <see langword="null"/> when it did not answer or gave none.</summary>
    public string? RequestId { get; internal set; }

    /// <summary>What each attempt before the last one ended with, in order. Default: empty.</summary>
    public IReadOnlyList<string> EarlierAttempts { get; internal set; } = [];

    /// <summary>How many requests for the file were made.</summary>
    public int Attempts { get; internal set; }
}
