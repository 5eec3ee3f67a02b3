#if NET
using System.Net;
using System.Net.Sockets;

namespace AttachmentSdk.Http;

/// <summary>Connects to a storage host after checking the addresses that its name resolves to at that time.</summary>
internal sealed class HostConnector(LinkTargetPolicy policy)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false);

        // A company's own proxy may have a private address; it is not the target of the link.
        if (!IsProxy(context))
        {
            policy.Check(addresses);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // For https the handler sends its own CONNECT request to the proxy, and the target of that request is the proxy.
    private static bool IsProxy(SocketsHttpConnectionContext context) =>
        context.InitialRequestMessage.Method == HttpMethod.Connect
        || (context.InitialRequestMessage.RequestUri is { } target && !string.Equals(target.IdnHost, context.DnsEndPoint.Host, StringComparison.OrdinalIgnoreCase));
}
#endif
