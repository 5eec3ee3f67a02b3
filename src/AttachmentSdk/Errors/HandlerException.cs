namespace AttachmentSdk;

/// <summary>
/// A handler that an application put into a transport threw an exception of its own, such as Polly's <c>BrokenCircuitException</c>. It counts
/// as a network error: the request failed, and a later one may succeed. The exception's own message is not shown, as it may hold the URL.
/// </summary>
internal sealed class HandlerException(Exception cause) : HttpRequestException($"a handler of the application threw {cause.GetType().Name}", cause)
{
    /// <summary>Determines whether an exception is none that a transport throws.</summary>
    public static bool IsNeededFor(Exception exception) =>
        exception is not (HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException or DownloadException or AttachmentApiException);
}
