using System.Net;
using System.Net.Sockets;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Http;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Http;

public class LinkTargetPolicyTests
{
    private static readonly LinkTargetPolicy Public = LinkTargetPolicy.For(new Uri("https://app.ekuaibao.com/"));
    private static readonly LinkTargetPolicy Local = LinkTargetPolicy.For(new Uri("http://127.0.0.1:5080/"));

    [Theory]
    [InlineData("https://ekuaibao.oss-cn-hangzhou.aliyuncs.com/a")]
    [InlineData("https://8.8.8.8/a")]
    [InlineData("https://1.0.0.1/a")]
    [InlineData("https://134744072/a")]
    [InlineData("https://10.0.0.1.example/a")]
    [InlineData("https://1.0.0.127.in-addr.arpa./a")]
    [InlineData("https://localhost.example/a")]
    [InlineData("https://notlocalhost/a")]
    [InlineData("https://9.255.255.255/a")]
    [InlineData("https://11.0.0.1/a")]
    [InlineData("https://126.255.255.255/a")]
    [InlineData("https://128.0.0.1/a")]
    [InlineData("https://172.15.255.255/a")]
    [InlineData("https://172.32.0.1/a")]
    [InlineData("https://173.16.0.1/a")]
    [InlineData("https://192.167.1.1/a")]
    [InlineData("https://193.168.1.1/a")]
    [InlineData("https://169.253.1.1/a")]
    [InlineData("https://170.254.1.1/a")]
    [InlineData("https://100.63.255.255/a")]
    [InlineData("https://101.64.0.1/a")]
    [InlineData("https://223.255.255.255/a")]
    [InlineData("https://100.128.0.1/a")]
    [InlineData("https://[2400:3200::1]/a")]
    public void Check_PublicHttps_IsAllowed(string url)
    {
        Assert.Null(Record.Exception(() => Public.Check(new Uri(url))));
        Assert.Null(Record.Exception(() => Local.Check(new Uri(url))));
    }

    [Theory]
    [InlineData("https://localhost/a")]
    [InlineData("https://LOCALHOST./a")]
    [InlineData("https://x.localhost/a")]
    [InlineData("https://127.0.0.1/a")]
    [InlineData("https://127.1/a")]
    [InlineData("https://2130706433/a")]
    [InlineData("https://0x7f.0.0.1/a")]
    [InlineData("https://loopback/a")]
    [InlineData("https://127.255.255.255/a")]
    [InlineData("https://0.0.0.0/a")]
    [InlineData("https://0.1.2.3/a")]
    [InlineData("https://10.1.2.3/a")]
    [InlineData("https://172.16.0.1/a")]
    [InlineData("https://172.31.255.255/a")]
    [InlineData("https://192.168.1.1/a")]
    [InlineData("https://169.254.169.254/a")]
    [InlineData("https://100.64.0.1/a")]
    [InlineData("https://100.100.100.200/a")]
    [InlineData("https://100.127.255.255/a")]
    [InlineData("https://224.0.0.1/a")]
    [InlineData("https://255.255.255.255/a")]
    [InlineData("https://[::]/a")]
    [InlineData("https://[::1]/a")]
    [InlineData("https://[::ffff:10.0.0.1]/a")]
    [InlineData("https://[::ffff:7f00:1]/a")]
    [InlineData("https://[fe80::1]/a")]
    [InlineData("https://[fec0::1]/a")]
    [InlineData("https://[fd00::1]/a")]
    [InlineData("https://[ff02::1]/a")]
    [InlineData("https://[fe80::1%25eth0]/a")]
    [InlineData("https://[::10.0.0.1]/a")]
    [InlineData("https://[::ffff:0:10.0.0.1]/a")]
    [InlineData("https://[64:ff9b::10.0.0.1]/a")]
    [InlineData("https://a.LOCALHOST./a")]
    [InlineData("https://10.0.0.1./a")]
    [InlineData("https://8.8.8.8./a")]
    [InlineData("https://010.0.0.1./a")]
    [InlineData("https://0x0a000001./a")]
    [InlineData("https://167772161./a")]
    [InlineData("https://0x7f.1./a")]
    [InlineData("https://167772161/a")]
    [InlineData("https://0x0a000001/a")]
    [InlineData("https://0177.0.0.1/a")]
    [InlineData("https://10.1/a")]
    [InlineData("https://4462739457/a")] // 10.0.0.1 to a program that keeps 32 bits.
    public void Check_PrivateTargetOfAPublicApi_IsRefused(string url)
    {
        var fault = Assert.Throws<DownloadException>(() => Public.Check(new Uri(url)));
        Assert.Equal(DownloadErrorCode.ForbiddenTarget, fault.Code);
        Assert.False(fault.IsTransient);
        Assert.Contains("private address", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("１０.0.0.1")]
    [InlineData("１０。０。０。１")]
    [InlineData("１０．０．０．１．")]
    [InlineData("%EF%BC%91%EF%BC%90%E3%80%820.0.1")]
    [InlineData("①⓪.0.0.1")]
    [InlineData("ⓛocalhost")]
    [InlineData("ⓐ.ⓛocalhost.")]
    public void Check_PrivateTargetInOtherCharacters_IsRefusedOrNoSuchName(string host)
    {
        // Without ICU, .NET does not map such characters to ASCII, and what goes out is no address.
        var raw = Uri.UnescapeDataString(host);
        Assert.All([new DownloadLink($"https://{host}/a").Uri, new Uri($"https://{raw}/a")], target =>
        {
            if (!target.IdnHost.Contains("xn--", StringComparison.Ordinal))
            {
                Assert.Equal(DownloadErrorCode.ForbiddenTarget, Assert.Throws<DownloadException>(() => Public.Check(target)).Code);
            }
        });
    }

    [Theory]
    [InlineData("10.0.0.1.")]
    [InlineData("010.0.0.1.")]
    [InlineData("0x0a000001.")]
    [InlineData("167772161")]
    [InlineData("[64:ff9b::10.0.0.1]")]
    [InlineData("localhost.")]
    public async Task Send_PrivateTargetBehindAProxy_NeverReachesIt(string host)
    {
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        using var storage = new HttpMessageInvoker(new SocketsHttpHandler { Proxy = new WebProxy($"http://{proxy.LocalEndpoint}"), AllowAutoRedirect = false });
        using var redirecting = new HttpMessageInvoker(new StubHandler(request => request.Target == Engine.Url ? StorageResponses.Redirect($"https://{host}/a") : throw new InvalidOperationException()));

        await AssertRefusedAsync(storage, new DownloadLink($"https://{host}/a"));
        await AssertRefusedAsync(redirecting, Engine.Link());

        Assert.False(proxy.Pending());

        static async Task AssertRefusedAsync(HttpMessageInvoker storage, DownloadLink link) =>
            Assert.Equal(DownloadErrorCode.ForbiddenTarget, (await Assert.ThrowsAsync<DownloadException>(() => new StorageRequest(storage, Public, UserAgent.Library).SendAsync(link, null, default))).Code);
    }

    [Theory]
    [InlineData("http://ekuaibao.oss-cn-hangzhou.aliyuncs.com/a")]
    [InlineData("http://127.0.0.1/a")]
    [InlineData("ftp://ekuaibao.oss-cn-hangzhou.aliyuncs.com/a")]
    public void Check_NotHttps_IsRefused(string url) =>
        Assert.Contains("only https", Assert.Throws<DownloadException>(() => Public.Check(new Uri(url))).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_ApiOnThisMachine_TakesPlainHttpToThisMachineOnly()
    {
        Local.Check(new Uri("http://127.0.0.1:7777/a"));
        Local.Check(new Uri("http://localhost:7777/a"));
        Assert.Throws<DownloadException>(() => Local.Check(new Uri("http://storage.example/a")));
        Assert.Throws<DownloadException>(() => Local.Check(new Uri("http://192.168.1.1/a")));
    }

    [Theory]
    [InlineData("::ffff:192.168.0.1", true)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("fc00::1", true)]
    [InlineData("fb00::1", true)]
    [InlineData("fe00::1", true)]
    [InlineData("64:ff9b::10.0.0.1", true)]
    [InlineData("64:ff9b::8.8.8.8", false)]
    [InlineData("64:ff9b:1::8.8.8.8", true)] // Of a local network, RFC 8215.
    [InlineData("192.0.0.1", true)]
    [InlineData("192.0.0.255", true)]
    [InlineData("192.0.1.0", false)]
    [InlineData("192.0.2.1", true)]
    [InlineData("192.31.196.1", true)]
    [InlineData("192.52.193.1", true)]
    [InlineData("192.88.99.1", true)]
    [InlineData("192.175.48.1", true)]
    [InlineData("198.17.255.255", false)]
    [InlineData("198.18.0.0", true)]
    [InlineData("198.19.255.255", true)]
    [InlineData("198.20.0.0", false)]
    [InlineData("198.51.100.1", true)]
    [InlineData("203.0.113.1", true)]
    [InlineData("203.0.114.1", false)]
    [InlineData("100.63.255.255", false)]
    [InlineData("100.64.0.0", true)]
    [InlineData("100.127.255.255", true)]
    [InlineData("100.128.0.0", false)]
    [InlineData("172.15.255.255", false)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.0", false)]
    [InlineData("240.0.0.1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("2002:0a00:0001::1", true)] // 6to4 of 10.0.0.1
    [InlineData("2002:0808:0808::1", false)]
    [InlineData("2002:7f00:0001::", true)]
    [InlineData("2001:0:a00:1::f7f7:f7f7", true)] // Teredo, whose server is 10.0.0.1
    [InlineData("2001:0:808:808::f5ff:fffe", true)] // Teredo, whose client is 10.0.0.1
    [InlineData("2001:0:808:808::f7f7:f7f7", false)]
    [InlineData("2001:db8::1", true)]
    [InlineData("2001:2::1", true)]
    [InlineData("2001:10::1", true)]
    [InlineData("2001:20::1", true)]
    [InlineData("2001:200::1", false)]
    [InlineData("2620:4f:8000::1", true)]
    [InlineData("2620:4f:8001::1", false)]
    [InlineData("3fff::1", true)]
    [InlineData("3fff:1000::1", false)]
    [InlineData("5f00::1", true)]
    [InlineData("100::1", true)]
    [InlineData("::8.8.8.8", true)]
    [InlineData("2400:3200::1", false)]
    public void SpecialAddress_IsKnown(string address, bool isSpecial) => Assert.Equal(isSpecial, SpecialAddresses.Contains(IPAddress.Parse(address)));

    [Fact]
    public void Check_Addresses_OnePrivateOneAmongThem_IsRefused()
    {
        IPAddress[] mixed = [IPAddress.Parse("8.8.8.8"), IPAddress.Parse("10.0.0.1")];
        Assert.Equal(DownloadErrorCode.ForbiddenTarget, Assert.Throws<DownloadException>(() => Public.Check(mixed)).Code);
        Public.Check([IPAddress.Parse("8.8.8.8"), IPAddress.Parse("2400:3200::1")]);
        Local.Check(mixed);
    }
}
