#if !NETSTANDARD_LIBRARY // That build has no say in which address is connected to.
using System.Net;
using System.Net.Sockets;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Http;
using AttachmentSdk.Tests.Support;

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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connect_OtherAddressesDoNotRespond_UsesTheOneThatDoes(bool isApi)
    {
        using var blackhole = new Blackhole(Port);
        var connector = new HostConnector(isApi ? null : new LinkTargetPolicy(isLocal: true), (_, _) => Task.FromResult<IPAddress[]>([Blackhole.Address, IPAddress.Parse("127.0.0.3"), IPAddress.Loopback]));
        var response = SendAsync(isLocal: true, $"http://storage.example:{Port}/", connector: connector);
        await RespondAsync("HTTP/1.1 204 No Content\r\n\r\n");
        Assert.Equal(HttpStatusCode.NoContent, (await response).StatusCode);
    }

    [Fact]
    public async Task Connect_OneOfTheAddressesIsPrivate_NoneIsConnectedTo()
    {
        var connector = new HostConnector(new LinkTargetPolicy(isLocal: false), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("192.0.2.1"), IPAddress.Loopback]));
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(isLocal: false, $"http://storage.example:{Port}/", connector: connector));
        Assert.Equal(DownloadErrorCode.ForbiddenTarget, Assert.IsType<DownloadException>(fault.InnerException).Code);
        Assert.False(_listener.Pending());
    }

    [Fact]
    public async Task Connect_HostWithoutAddresses_IsNotKnown()
    {
        var connector = new HostConnector(null, (_, _) => Task.FromResult<IPAddress[]>([]));
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(isLocal: true, "http://storage.example/", connector: connector));
        Assert.Equal("the host name is not known", NetworkErrors.Describe(fault));
    }

    [Fact]
    public void Interleave_TwoFamilies_Alternate()
    {
        IPAddress[] addresses = [.. new[] { "2001:db8::1", "2001:db8::2", "2001:db8::3", "192.0.2.1", "192.0.2.2" }.Select(IPAddress.Parse)];
        Assert.Equal(["2001:db8::1", "192.0.2.1", "2001:db8::2", "192.0.2.2", "2001:db8::3"], HostConnector.Interleave(addresses).Select(address => address.ToString()));
    }

    [Fact]
    public async Task Connect_Storage_SaysThatItCouldNotConnect()
    {
        using var blackhole = new Blackhole();
        using var downloader = new AttachmentDownloader(new Uri("http://127.0.0.1/"), null, TimeProvider.System);
        var options = new DownloadOptions { InactivityTimeout = TimeSpan.FromSeconds(1), MaxRetries = 0 };
        var fault = await Assert.ThrowsAsync<DownloadException>(() => downloader.DownloadAsync(new DownloadLink($"http://{Blackhole.Address}:{blackhole.Port}/a"), Stream.Null, options));
        Assert.Equal((DownloadErrorCode.Timeout, true, "The storage could not be connected to within 1 seconds."), (fault.Code, fault.IsTransient, fault.Message));
    }

    [Fact]
    public async Task Connect_Api_SaysThatItCouldNotConnect()
    {
        using var blackhole = new Blackhole();
        using var client = new EkuaibaoClient(new EkuaibaoClientOptions { BaseAddress = new Uri($"http://{Blackhole.Address}:{blackhole.Port}/"), AccessToken = "token", ApiTimeout = TimeSpan.FromSeconds(1), MaxApiRetries = 0 });
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(client.ResolveOneAsync);
        Assert.Equal("The vendor's API could not be connected to within 1 seconds.", fault.Message);
    }

    [Fact]
    public async Task Connect_ProxyAsksForALogin_SaysSo()
    {
        var response = SendAsync(isLocal: false, "https://storage.example/a", new WebProxy($"http://127.0.0.1:{Port}"));
        await RespondAsync("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
        var fault = NetworkErrors.From(await Assert.ThrowsAsync<HttpRequestException>(() => response));
        Assert.Equal(("The download failed: the proxy asks for a login (HTTP 407).", false), (fault.Message, fault.IsTransient));
    }

    private static async Task<HttpResponseMessage> SendAsync(bool isLocal, string target, IWebProxy? proxy = null, Func<SocketsHttpPlaintextStreamFilterContext, CancellationToken, ValueTask<Stream>>? filter = null, HostConnector? connector = null)
    {
        using var handler = (SocketsHttpHandler)Transport.CreateForStorage(new LinkTargetPolicy(isLocal));
        handler.Proxy = proxy;
        handler.UseProxy = proxy is not null;
        handler.PlaintextStreamFilter = filter;
        handler.ConnectCallback = connector is null ? handler.ConnectCallback : connector.ConnectAsync;
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
