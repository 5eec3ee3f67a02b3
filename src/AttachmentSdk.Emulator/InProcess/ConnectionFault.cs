using System.Net.Sockets;

namespace AttachmentSdk.Emulator.InProcess;

/// <summary>The exceptions of a broken connection, as <see cref="SocketsHttpHandler"/> throws them.</summary>
internal static class ConnectionFault
{
    public static IOException Reset() => Of(SocketError.ConnectionReset);

    public static HttpIOException Closed() =>
        new(HttpRequestError.ResponseEnded, "The response ended prematurely, with at least 1 additional byte expected.");

    public static HttpRequestException BeforeResponse() => new("An error occurred while sending the request.", Reset());

    public static HttpRequestException Refused(Uri target) => new(
        HttpRequestError.ConnectionError, $"Connection refused ({target.Authority}): the emulator is disposed.", new SocketException((int)SocketError.ConnectionRefused));

    private static IOException Of(SocketError error)
    {
        var socket = new SocketException((int)error);
        return new IOException($"Unable to read data from the transport connection: {socket.Message}.", socket);
    }
}
