using System.Net.Sockets;
using AttachmentSdk.Diagnostics;

namespace AttachmentSdk;

/// <summary>Describes why a connection failed. A framework's own message may contain the URL.</summary>
internal static class NetworkErrors
{
    public static DownloadException From(Exception exception, KnownSecrets? secrets = null) =>
        Causes(exception).OfType<DownloadException>().FirstOrDefault() // Thrown while connecting, and wrapped on its way.
        ?? new DownloadException(DownloadErrorCode.Network, $"The download failed: {Describe(exception)}.", WithoutSecrets(exception, secrets)) { IsTransient = !IsProxyLogin(exception) };

    /// <summary>
    /// Returns an exception whose text holds no secret: the same, or one with only its message. A handler of an application, or a framework, may
    /// repeat the URL in a message.
    /// </summary>
    public static Exception WithoutSecrets(Exception exception, KnownSecrets? secrets)
    {
        var text = exception.ToString();
        if (secrets is null || secrets.Redact(text) == text)
        {
            return exception;
        }

        var message = Redactor.Redact(secrets.Redact(exception.Message));
        return exception is TimeoutException ? new TimeoutException(message) : new HttpRequestException(message);
    }

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
            _ when IsProxyLogin(exception) => "the proxy asks for a login (HTTP 407)",
            _ when Causes(exception).OfType<HandlerException>().FirstOrDefault() is { } handler => handler.Message,
            _ when Causes(exception).OfType<System.Security.Authentication.AuthenticationException>().Any() => "the TLS certificate or handshake was refused",
            _ => "the connection broke off",
        };
    }

    // For https the proxy answers the handler's own CONNECT request, and only the message holds the status.
    private static bool IsProxyLogin(Exception exception) =>
        Causes(exception).OfType<HttpRequestException>().Any(cause => cause.Message.Contains("proxy") && cause.Message.Contains("'407'"));

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
