using System.Net.Sockets;

namespace AttachmentSdk;

/// <summary>Describes why a connection failed. A framework's own message may contain the URL.</summary>
internal static class NetworkErrors
{
    public static DownloadException From(Exception exception) =>
        Causes(exception).OfType<DownloadException>().FirstOrDefault() // Thrown while connecting, and wrapped on its way.
        ?? new DownloadException(DownloadErrorCode.Network, $"The download failed: {Describe(exception)}.", exception) { IsTransient = true };

    public static string Describe(Exception exception)
    {
        var socket = Causes(exception).OfType<SocketException>().FirstOrDefault();
        return socket?.SocketErrorCode switch
        {
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "the host name is not known",
            SocketError.ConnectionRefused => "the host refused the connection",
            SocketError.ConnectionReset or SocketError.ConnectionAborted => "the connection was reset",
            SocketError.NetworkUnreachable or SocketError.HostUnreachable => "the host cannot be reached",
            SocketError.TimedOut => "the connection timed out",
            _ when Causes(exception).OfType<System.Security.Authentication.AuthenticationException>().Any() => "the TLS certificate or handshake was refused",
            _ => "the connection broke off",
        };
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
