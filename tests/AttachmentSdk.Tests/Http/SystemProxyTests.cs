using System.Net;
using AttachmentSdk.Http;

namespace AttachmentSdk.Tests.Http;

public sealed class SystemProxyTests
{
    private static readonly Uri Address = new("http://proxy.example:8080/");
    private readonly SystemProxy _proxy = new(() => new WebProxy(Address));

    [Theory]
    [InlineData("http://127.0.0.1:7777/")]
    [InlineData("http://127.8.9.10/")]
    [InlineData("http://localhost:7777/")]
    [InlineData("http://storage.localhost/")]
    [InlineData("http://localhost./")]
    [InlineData("http://[::1]:7777/")]
    public void GetProxy_ThisMachine_IsNone(string target)
    {
        Assert.True(_proxy.IsBypassed(new Uri(target)));
        Assert.Null(_proxy.GetProxy(new Uri(target)));
    }

    [Theory]
    [InlineData("https://storage.example/")]
    [InlineData("http://10.0.0.1/")]
    public void GetProxy_AnotherMachine_IsThatOfTheSystem(string target)
    {
        Assert.False(_proxy.IsBypassed(new Uri(target)));
        Assert.Equal(Address, _proxy.GetProxy(new Uri(target)));
    }

    [Fact]
    public void GetProxy_SystemWithoutOne_IsNone() => Assert.True(new SystemProxy(() => null).IsBypassed(new Uri("https://storage.example/")));

    [Fact]
    public void Transports_UseIt()
    {
        using var api = Transport.CreateForApi();
        using var storage = Transport.CreateForStorage(new LinkTargetPolicy(isLocal: false));
        Assert.All([api, storage], handler => Assert.IsType<SystemProxy>(ProxyOf(handler)));
    }

    private static IWebProxy? ProxyOf(HttpMessageHandler handler) => handler is SocketsHttpHandler sockets ? sockets.Proxy : ((HttpClientHandler)handler).Proxy;
}
