using AttachmentSdk.Diagnostics;
using Microsoft.Kiota.Abstractions;

namespace AttachmentSdk;

/// <summary>
/// The root of the exceptions that this library throws, whether the vendor's API failed (<see cref="AttachmentApiException"/>) or a download
/// (<see cref="DownloadException"/>): whether to retry later, and what to send to the vendor's support. No message holds a token, a
/// signature or a signed URL.
/// </summary>
/// <example>
/// <code>
/// catch (AttachmentException exception) when (exception.IsTransient)
/// {
///     await Task.Delay(exception.RetryAfter ?? TimeSpan.FromMinutes(1));
/// }
/// </code>
/// </example>
public abstract class AttachmentException : ApiException
{
    private protected AttachmentException(string message, Exception? innerException)
        : base(Printable.Line(message), innerException!) // Kiota declares it non-null; Exception takes null.
    {
    }

    /// <summary>
    /// Gets or sets a value indicating whether the same operation may succeed later without any change: HTTP 408, 429 or 5xx except 501 and
    /// 505, a network error, or a quota that recovers.
    /// </summary>
    public bool IsTransient { get; init; }

    /// <summary>
    /// Gets or sets the time that the server asks to wait before the next request, of a download at most 2 minutes;
    /// <see langword="null"/> if it did not state it in seconds, or waiting would not help.
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets or sets the server's id of the last request, for its support; <see langword="null"/> if it did not respond or gave none.</summary>
    public string? RequestId { get => Requests.Id; init => Requests.Id = value; }

    /// <summary>Gets or sets the number of requests; 0 if there was none, or if it is not known.</summary>
    public int Attempts { get => Requests.Count; init => Requests.Count = value; }

    /// <summary>Gets or sets the outcome of each request before the last one, in order, such as <c>HTTP 503: 服务繁忙</c>. Default: empty.</summary>
    public IReadOnlyList<string> EarlierAttempts { get => Requests.Earlier; init => Requests.Earlier = value; }

    /// <summary>Gets the requests that led to the error, which are known later than the error itself.</summary>
    internal RequestHistory Requests { get; } = new();

    /// <summary>The requests of an operation.</summary>
    internal sealed class RequestHistory
    {
        public string? Id { get; set; }

        public int Count { get; set; }

        public IReadOnlyList<string> Earlier { get; set; } = [];
    }
}
