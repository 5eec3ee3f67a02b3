using System.Net;
using System.Net.Sockets;

namespace AttachmentSdk.Emulator.Tests.Hosting;

public sealed class ListenAddressTests
{
    [Fact]
    public async Task Start_NoUrls_ThreeOriginsOnLoopback()
    {
        await using var emulator = await AttachmentEmulator.StartAsync();

        var all = new[] { emulator.BaseAddress, emulator.StorageAddress, emulator.OtherAddress };
        Assert.Equal(3, all.Select(url => url.Authority).Distinct().Count());
        Assert.All(all, url => Assert.Equal(("127.0.0.1", "/"), (url.Host, url.AbsolutePath)));
    }

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://localhost:0")]
    [InlineData("http://[::1]:0")]
    public async Task Start_OneUrl_VendorsAndStorageShareIt(string url)
    {
        if (url.Contains("::1", StringComparison.Ordinal) && !Socket.OSSupportsIPv6)
        {
            await Assert.ThrowsAsync<IOException>(() => AttachmentEmulator.StartAsync(new EmulatorOptions { Urls = [new Uri(url)] }));
            return;
        }

        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Urls = [new Uri(url)] });

        Assert.Equal(emulator.BaseAddress, emulator.StorageAddress);
        Assert.NotEqual(0, emulator.BaseAddress.Port);
        Assert.NotEqual(emulator.BaseAddress, emulator.OtherAddress);
        foreach (var kind in new[] { LinkKind.OssSignedUrl, LinkKind.Qiniu })
        {
            Assert.Equal(200, (await EmulatorClient.GetAsync((await emulator.LinkAsync(emulator.First(kind))).Url)).Status);
        }
    }

    [Fact]
    public async Task Start_TwoUrls_BothRespond()
    {
        await using var emulator = await AttachmentEmulator.StartAsync(
            new EmulatorOptions { Urls = [new Uri("http://127.0.0.1:0"), new Uri("http://127.0.0.2:0")] });

        Assert.Equal("127.0.0.1", emulator.BaseAddress.Host);
        Assert.Equal(200, (await EmulatorClient.PostAsync(emulator.DownloadUrls(), "[]")).Status);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://192.168.1.1:5080")]
    [InlineData("http://example.com:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/path")]
    [InlineData("http://user@127.0.0.1:5080")]
    [InlineData("ftp://127.0.0.1")]
    public async Task Start_NotPlainHttpOnLoopback_NamesTheUrl(string url)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => AttachmentEmulator.StartAsync(new EmulatorOptions { Urls = [new Uri(url)] }));

        Assert.Contains(new Uri(url).ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_PortInUse_SaysWhich()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = new Uri($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}/");

        var error = await Assert.ThrowsAsync<IOException>(() => AttachmentEmulator.StartAsync(new EmulatorOptions { Urls = [url] }));

        Assert.StartsWith($"The emulator can't listen on {url}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_Twice_GivesThePortBackOnce()
    {
        var emulator = await AttachmentEmulator.StartAsync();
        var port = emulator.BaseAddress.Port;

        await emulator.DisposeAsync();
        await emulator.DisposeAsync();

        using var free = new TcpListener(IPAddress.Loopback, port);
        Assert.Null(Record.Exception(free.Start));
    }
}
