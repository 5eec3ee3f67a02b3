using System.Net;
using System.Net.Sockets;

namespace AttachmentSdk.Tests.Support;

/// <summary>An address that takes no connection and refuses none, as one behind a firewall: its queue of connections is full.</summary>
internal sealed class Blackhole : IDisposable
{
    public static readonly IPAddress Address = IPAddress.Parse("127.0.0.2");

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _queue = [];

    /// <param name="port">The port; 0 for any.</param>
    public Blackhole(int port = 0)
    {
        _listener.Bind(new IPEndPoint(Address, port));
        _listener.Listen(0);
        for (var count = 0; count < 4; count++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            _queue.Add(socket);
            try
            {
                socket.Connect(_listener.LocalEndPoint!);
            }
            catch (SocketException)
            {
                // It does not block.
            }
        }
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public void Dispose()
    {
        _queue.ForEach(socket => socket.Dispose());
        _listener.Dispose();
    }
}
