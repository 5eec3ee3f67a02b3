#if NET
using System.Net;
using System.Net.Sockets;

namespace AttachmentSdk.Http;

/// <summary>
/// Connects to a host by the addresses that its name resolves to at that time, side by side as RFC 8305 describes: the next address is
/// tried 250 ms after the last one, or at once after a failure, and the first connection is used.
/// </summary>
/// <param name="policy">Checks the addresses of a link's host before the first connection; <see langword="null"/> for the vendor's API.</param>
/// <param name="resolve">Returns the addresses of a host; <see langword="null"/> for the system's name resolution.</param>
internal sealed class HostConnector(LinkTargetPolicy? policy, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(250);

    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve = resolve ?? Dns.GetHostAddressesAsync;

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var request = context.InitialRequestMessage as TrackedRequest;
        request?.IsConnecting = true;
        var addresses = await _resolve(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false);

        // A company's own proxy may have a private address; it is not the target of the link.
        if (!IsProxy(context))
        {
            policy?.Check(addresses);
        }

        var socket = await RaceAsync(Interleave(addresses), context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
        request?.IsConnecting = false;
        return new NetworkStream(socket, ownsSocket: true);
    }

    // For https the handler sends its own CONNECT request to the proxy, and the target of that request is the proxy.
    private static bool IsProxy(SocketsHttpConnectionContext context) =>
        context.InitialRequestMessage.Method == HttpMethod.Connect
        || (context.InitialRequestMessage.RequestUri is { } target && !string.Equals(target.IdnHost, context.DnsEndPoint.Host, StringComparison.OrdinalIgnoreCase));

    // The system has sorted the addresses; the families alternate from there, as one of them may not work at all.
    internal static Queue<IPAddress> Interleave(IPAddress[] addresses)
    {
        var first = new Queue<IPAddress>(addresses.Where(address => address.AddressFamily == addresses[0].AddressFamily));
        var second = new Queue<IPAddress>(addresses.Where(address => address.AddressFamily != addresses[0].AddressFamily));
        var sorted = new Queue<IPAddress>(addresses.Length);
        while (sorted.Count < addresses.Length)
        {
            sorted.Enqueue(first.Count > 0 ? first.Dequeue() : second.Dequeue());
            (first, second) = (second, first);
        }

        return sorted;
    }

    private static async Task<Socket> RaceAsync(Queue<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var attempts = new List<Task<Socket>>();
        Exception error = new SocketException((int)SocketError.HostNotFound);
        try
        {
            while (addresses.Count > 0 || attempts.Count > 0)
            {
                if (addresses.TryDequeue(out var address))
                {
                    attempts.Add(ConnectAsync(address, port, stop.Token));
                }

                var end = Task.WhenAny(attempts);
                if (addresses.Count > 0 && await Task.WhenAny(end, Task.Delay(HeadStart, TimeProvider.System, cancellationToken)).ConfigureAwait(false) != end)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    continue;
                }

                var attempt = await end.ConfigureAwait(false);
                attempts.Remove(attempt);
                try
                {
                    return await attempt.ConfigureAwait(false);
                }
                catch (SocketException exception)
                {
                    error = exception;
                }
            }

            throw error;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            attempts.ForEach(attempt => _ = CloseAsync(attempt));
        }
    }

    private static async Task<Socket> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // Another attempt may have connected in the same moment.
    private static async Task CloseAsync(Task<Socket> attempt)
    {
        try
        {
            (await attempt.ConfigureAwait(false)).Dispose();
        }
        catch (Exception)
        {
            // It failed or was cancelled, and has closed its socket itself.
        }
    }
}
#endif
