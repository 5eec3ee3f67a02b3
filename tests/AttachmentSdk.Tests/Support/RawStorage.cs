using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AttachmentSdk.Tests.Support;

/// <summary>
/// A storage that sends any bytes and ends any way: what no server framework lets out, but networks and broken servers do. One request
/// a connection.
/// </summary>
internal sealed class RawStorage : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, string, RawReply> _response;
    private readonly Task _work;

    /// <param name="response">Makes the reply to the request of that number, counted from 1.</param>
    public RawStorage(Func<int, string, RawReply> response)
    {
        _response = response;
        _listener.Start();
        _work = ServeAsync();
    }

    public Uri BaseAddress => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>The requests in their order; empty where the connection was cut before one was read.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work;
        _listener.Dispose();
        _stop.Dispose();
    }

    private static async Task<string> ReadRequestAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        int read;
        while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && (read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            request.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return request.ToString();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await RespondAsync(client, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task RespondAsync(TcpClient client, CancellationToken cancellationToken)
    {
        try
        {
            var stream = client.GetStream();
            var isCutAtOnce = _response(_requests.Count + 1, string.Empty).Bytes is null;
            var request = isCutAtOnce ? string.Empty : await ReadRequestAsync(stream, cancellationToken);
            var reply = _response(_requests.Count + 1, request);
            _requests.Enqueue(request);
            await stream.WriteAsync(reply.Bytes ?? [], cancellationToken);
            if (reply.IsReset)
            {
                client.LingerState = new LingerOption(enable: true, seconds: 0);
            }
        }
        catch (IOException)
        {
            // The client hung up first.
        }
    }
}
