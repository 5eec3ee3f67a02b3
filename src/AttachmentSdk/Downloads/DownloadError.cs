namespace AttachmentSdk.Downloads;

/// <summary>Why one item failed.</summary>
/// <param name="code">The reason, for a program.</param>
/// <param name="message">The reason, for a person: one or two sentences without secrets.</param>
/// <param name="exception">The cause, where there is one.</param>
public sealed class DownloadError(DownloadErrorCode code, string message, Exception? exception = null)
{
    /// <summary>The reason, for a program.</summary>
    public DownloadErrorCode Code { get; } = code;

    /// <summary>The reason, for a person: one or two sentences without secrets.</summary>
    public string Message { get; } = message;

    /// <summary>The cause; <see langword="null"/> when the item failed without an exception, such as one that was not found.</summary>
    public Exception? Exception { get; } = exception;

    /// <summary>Code and message.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Code}: {Message}";
}
