namespace AttachmentSdk;

/// <summary>
/// What all exceptions of this library tell, whether the vendor's API failed (<see cref="AttachmentApiException"/>) or a download
/// (<see cref="DownloadException"/>): whether to try later, and what to quote to the vendor's support.
/// </summary>
/// <example>
/// <code>
/// catch (Exception exception) when (exception is IAttachmentFault { IsTransient: true } fault)
/// {
///     await Task.Delay(fault.RetryAfter ?? TimeSpan.FromMinutes(1));
/// }
/// </code>
/// </example>
public interface IAttachmentFault
{
    /// <summary>The reason, for a person. It holds no token, signature or signed URL.</summary>
    string Message { get; }

    /// <summary>Whether the same may succeed later without any change.</summary>
    bool IsTransient { get; }

    /// <summary>How long the other side asks to wait; <see langword="null"/> when it did not say.</summary>
    TimeSpan? RetryAfter { get; }

    /// <summary>The other side's id of the request, to quote to its support; <see langword="null"/> when it gave none.</summary>
    string? RequestId { get; }

    /// <summary>How many requests were made; 0 when none was, or when that is not known.</summary>
    int Attempts { get; }

    /// <summary>What each request before the last one ended with, in order; empty when there was one at most.</summary>
    IReadOnlyList<string> EarlierAttempts { get; }
}
