namespace AttachmentSdk.Http;

/// <summary>A request that knows whether it waits for its connection, so that its error can tell that from waiting for the response.</summary>
internal class TrackedRequest : HttpRequestMessage
{
    private volatile bool _isConnecting;

    public TrackedRequest()
    {
    }

    public TrackedRequest(HttpMethod method, Uri target)
        : base(method, target)
    {
    }

    public bool IsConnecting
    {
        get => _isConnecting;
        set => _isConnecting = value;
    }

    /// <summary>Determines whether connecting took too long, by the time limit of the request or by the transport's own.</summary>
    /// <param name="exception">The exception of a request that its caller did not cancel.</param>
    public bool IsConnectTimeout(OperationCanceledException exception) => IsConnecting || exception.InnerException is TimeoutException;
}
