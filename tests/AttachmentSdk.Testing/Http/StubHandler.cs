using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace AttachmentSdk.Testing.Http;

/// <summary>The end of an HTTP pipeline that records every request and responds from a queue or a function, without a socket.</summary>
public sealed class StubHandler : HttpMessageHandler
{
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly ConcurrentQueue<Func<RecordedRequest, CancellationToken, Task<HttpResponseMessage>>> _responses = new();
    private readonly Func<RecordedRequest, CancellationToken, Task<HttpResponseMessage>>? _respond;

    /// <summary>Responses come from <see cref="Enqueue(HttpResponseMessage)"/>, in order; a request beyond them is an error.</summary>
    public StubHandler()
    {
    }

    /// <summary>Every request that finds the queue empty gets the response of the function.</summary>
    public StubHandler(Func<RecordedRequest, HttpResponseMessage> respond)
        : this((request, _) => Task.FromResult(respond(request)))
    {
    }

    /// <inheritdoc cref="StubHandler(Func{RecordedRequest, HttpResponseMessage})"/>
    public StubHandler(Func<RecordedRequest, CancellationToken, Task<HttpResponseMessage>> respond) => _respond = respond;

    /// <summary>The requests in the order they arrived.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public static HttpResponseMessage Text(HttpStatusCode status, string body, string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public StubHandler Enqueue(HttpResponseMessage response)
    {
        _responses.Enqueue((_, _) => Task.FromResult(response));
        return this;
    }

    public StubHandler Enqueue(HttpStatusCode status, string body, string mediaType = "application/json") =>
        Enqueue(Text(status, body, mediaType));

    /// <summary>The request fails below HTTP, as when no server responds.</summary>
    public StubHandler Enqueue(Exception failure)
    {
        _responses.Enqueue((_, _) => Task.FromException<HttpResponseMessage>(failure));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var recorded = await RecordedRequest.FromAsync(request, cancellationToken);
        _requests.Enqueue(recorded);
        var respond = _responses.TryDequeue(out var queued) ? queued : _respond
            ?? throw new InvalidOperationException($"There is no response for request number {_requests.Count}: {recorded.Method} {recorded.Target}");
        var response = await respond(recorded, cancellationToken);
        response.RequestMessage ??= request;
        return response;
    }
}
