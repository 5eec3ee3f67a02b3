using System.Net;
using System.Net.Sockets;
using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Links;

public class LinkUriTests
{
    [Theory]
    [InlineData("/a%2Fb%7Ec%2e%2E/x?Signature=a%2Bb%3D&t=1")]
    [InlineData("/a/../b/./c?x=/../y")]
    [InlineData("/plus+semi;comma,star*?a+b;c=d,e")]
    [InlineData("/%E4%B8%AD%e6%96%87.docx?security-token=CAIS8AF1q6Ft5B2%2F")]
    [InlineData("/100%25?q=%")]
    [InlineData("//double//slash?q=//")]
    [InlineData("/a!$&'()*+,;=:@-._~?e=1&token=k:s_-=")]
    [InlineData("/a?imageView2/1/w/120/h/120&e=1700000000&token=ak:sig==")]
    [InlineData("/a?b?c?d")]
    [InlineData("/azAZ09")]
    [InlineData("/[x]?y[]=1")]
    public async Task Create_RequestTarget_IsByteForByte(string target) => Assert.Equal(target, await TargetOnTheWireAsync(target));

    [Theory]
    [InlineData("/中文 a.docx?q=报 销", "/%E4%B8%AD%E6%96%87%20a.docx?q=%E6%8A%A5%20%E9%94%80")]
    [InlineData("/a\"<>\\^`{|}?b", "/a%22%3C%3E%5C%5E%60%7B%7C%7D?b")]
    [InlineData("/𠮷?a", "/%F0%A0%AE%B7?a")]
    [InlineData("/a\r\nX-Injected: 1", "/a%0D%0AX-Injected:%201")]
    public async Task Create_WhatNoUrlMayHold_IsEncoded(string target, string sent) => Assert.Equal(sent, await TargetOnTheWireAsync(target));

    [Fact]
    public async Task Create_Fragment_IsNotSent() => Assert.Equal("/a?b=1", await TargetOnTheWireAsync("/a?b=1#part"));

    [Fact]
    public async Task Create_NoPath_IsTheRoot() => Assert.Equal("/?b=1", await TargetOnTheWireAsync("?b=1"));

    [Theory]
    [InlineData("a")]
    [InlineData("a/b")]
    [InlineData("/a/b")]
    [InlineData("//host/a")]
    [InlineData("ftp://host/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    [InlineData("https:///a")]
    [InlineData("http:a")]
    [InlineData("not a url")]
    public void Link_NoHttpUrl_Throws(string url)
    {
        var fault = Assert.ThrowsAny<ArgumentException>(() => new DownloadLink(url));
        Assert.Equal("url", fault.ParamName);
        Assert.Contains("absolute http or https URL", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_Link_ShowsTheHostOnly()
    {
        var link = new DownloadLink("https://user:pass@storage.example:8443/a%2Fb?Signature=secret#secret")
        {
            Headers = new Dictionary<string, string> { ["Authorization"] = "secret" },
        };
        Assert.Equal("https://storage.example:8443/***", link.ToString());
    }

    private static async Task<string> TargetOnTheWireAsync(string target)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var line = RespondOnceAsync(listener);
        using var downloader = new AttachmentDownloader(new Uri("http://127.0.0.1/"), null, TimeProvider.System);
        using var stream = new MemoryStream();
        await downloader.DownloadAsync(new DownloadLink($"http://127.0.0.1:{port}{target}"), stream, new DownloadOptions { MaxRetries = 0 });
        Assert.Equal("ok", Encoding.ASCII.GetString(stream.ToArray()));
        var parts = (await line).Split(' ');
        Assert.Equal(("GET", "HTTP/1.1", 3), (parts[0], parts[^1], parts.Length));
        return parts[1];
    }

    private static async Task<string> RespondOnceAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var first = await reader.ReadLineAsync() ?? "";
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            Assert.DoesNotContain("Injected", header, StringComparison.Ordinal);
        }

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"u8.ToArray());
        return first;
    }
}
