namespace AttachmentSdk;

/// <summary>
/// The properties that all exceptions of this library share, whether the vendor's API failed (<see cref="AttachmentApiException"/>) or a
/// download (<see cref="DownloadException"/>): whether to retry later, and what to send to the vendor's support.
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
    /// <summary>Gets the error message, for a person. It holds no token, signature or signed URL.</summary>
    string Message { get; }

    /// <summary>Gets a value indicating whether the same operation may succeed later without any change.</summary>
    bool IsTransient { get; }

    /// <summary>Gets the time that the server asks to wait; <see langword="null"/> if it did not state it.</summary>
    TimeSpan? RetryAfter { get; }

    /// <summary>Gets the server's id of the request, for its support; <see langword="null"/> if it gave none.</summary>
    string? RequestId { get; }

    /// <summary>Gets the number of requests; 0 if there was none, or if it is not known.</summary>
    int Attempts { get; }

    /// <summary>Gets the outcome of each request before the last one, in order; empty if there was at most one.</summary>
    IReadOnlyList<string> EarlierAttempts { get; }
}
