#if !NETSTANDARD_LIBRARY // That build has no say in which address is connected to.
using System.Net;
using System.Net.Sockets;
using AttachmentSdk.Downloads;
using AttachmentSdk.Http;

namespace AttachmentSdk.Tests.Http;

public sealed class HostConnectorTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public HostConnectorTests() => _listener.Start();

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Connect_NameThatStandsForAPrivateAddress_IsRefused()
    {
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(isLocal: false, $"http://localhost:{Port}/"));
        Assert.Equal(DownloadErrorCode.ForbiddenTarget, Assert.IsType<DownloadException>(fault.InnerException).Code);
        Assert.False(_listener.Pending());
    }

    [Fact]
    public async Task Connect_LocalApi_MayLeadToThisMachine()
    {
        var response = SendAsync(isLocal: true, $"http://localhost:{Port}/");
        await RespondAsync("HTTP/1.1 204 No Content\r\n\r\n");
        Assert.Equal(HttpStatusCode.NoContent, (await response).StatusCode);
    }

    [Fact]
    public async Task Connect_NobodyListens_SaysSo()
    {
        using var bound = new Socket(SocketType.Stream, ProtocolType.Tcp);
        bound.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(isLocal: true, $"http://127.0.0.1:{((IPEndPoint)bound.LocalEndPoint!).Port}/"));
        Assert.Equal(SocketError.ConnectionRefused, Assert.IsType<SocketException>(fault.InnerException).SocketErrorCode);
    }

    [Fact]
    public async Task Connect_Socket_SendsAtOnceAndEndsWithItsConnection()
    {
        Socket? socket = null;
        var response = SendAsync(isLocal: true, $"http://localhost:{Port}/", filter: (context, _) =>
        {
            socket = Assert.IsType<NetworkStream>(context.PlaintextStream).Socket;
            return new ValueTask<Stream>(context.PlaintextStream);
        });
        await RespondAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", () => Assert.True(socket!.NoDelay));
        (await response).Dispose();
        Assert.True(socket!.SafeHandle.IsClosed);
    }

    [Theory]
    [InlineData("http://storage.example/a", "GET http://storage.example/a ")]
    [InlineData("https://storage.example/a", "CONNECT storage.example:443 ")]
    public async Task Connect_ProxyAtAPrivateAddress_IsNoTargetOfTheLink(string target, string line)
    {
        var response = SendAsync(isLocal: false, target, new WebProxy($"http://127.0.0.1:{Port}"));
        Assert.StartsWith(line, await RespondAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"), StringComparison.Ordinal);
        if (target.StartsWith("https", StringComparison.Ordinal))
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => response);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await response).StatusCode);
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(bool isLocal, string target, IWebProxy? proxy = null, Func<SocketsHttpPlaintextStreamFilterContext, CancellationToken, ValueTask<Stream>>? filter = null)
    {
        using var handler = (SocketsHttpHandler)Transport.CreateForStorage(new LinkTargetPolicy(isLocal));
        handler.Proxy = proxy;
        handler.UseProxy = proxy is not null;
        handler.PlaintextStreamFilter = filter;
        using var invoker = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        return await invoker.SendAsync(request, default);
    }

    private async Task<string?> RespondAsync(string response, Action? beforeResponse = null)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        var first = await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        beforeResponse?.Invoke();
        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(response));
        return first;
    }
}
#endif
