using System.Net;
using System.Text;

namespace AttachmentSdk.Emulator.Tests.InProcess;

/// <summary>The emulator without a port responds as the server does.</summary>
public sealed class EmulatorHandlerTests : IAsyncLifetime
{
    private readonly AttachmentEmulator _emulator = AttachmentEmulator.Create();
    private HttpClient _http = null!;

    public Task InitializeAsync()
    {
        _http = _emulator.Client();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    [Theory]
    [InlineData(LinkKind.OssSignedUrl)]
    [InlineData(LinkKind.DingTalkDrive)]
    [InlineData(LinkKind.Qiniu)]
    public async Task Get_Link_GivesTheBytesAndIsRecorded(LinkKind kind)
    {
        var file = _emulator.First(kind);

        using var response = await _http.GetAsync(await _http.LinkAsync(_emulator, file));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(file.ReadContent(), await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(file.Length, response.Content.Headers.ContentLength);
        var recorded = _emulator.Requests.Snapshot()[^1];
        Assert.Equal((_emulator.StorageAddress, file.Id), (recorded.Origin, Assert.Single(recorded.ItemIds)));
    }

    [Theory]
    [InlineData("https://app.ekuaibao.com/")]
    [InlineData("https://made-up.example/")]
    public async Task Get_AnyAddressButTheStorages_IsTheVendorsApi(string address)
    {
        var uri = new Uri($"{address}api/openapi/v2/location?corpId={_emulator.CorporationId}");

        Assert.Equal($"{{\"value\":\"{_emulator.BaseAddress}\"}}", await _http.GetStringAsync(uri));
        Assert.Equal(address, Assert.Single(_emulator.Requests).Origin.AbsoluteUri);
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync(new Uri($"{_emulator.StorageAddress}{uri.PathAndQuery[1..]}"))).StatusCode);
    }

    [Fact]
    public async Task Send_RequestWithContent_IsRecordedAsSent()
    {
        using var content = new StringContent("附件", Encoding.UTF8, "text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Put, EmulatorClient.Exact("https://made-up.example/a%2Fb?c=%7E")) { Content = content };
        request.Headers.Add("X-Two", ["1", "2"]);

        using var response = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var recorded = Assert.Single(_emulator.Requests);
        Assert.Equal(("PUT", "/a%2Fb", "c=%7E", "附件"), (recorded.Method, recorded.Path, recorded.Query, recorded.BodyText));
        Assert.Equal(("6", "made-up.example", "1, 2"), (recorded.Headers["Content-Length"], recorded.Headers["Host"], recorded.Headers["X-Two"]));
        Assert.Equal("text/plain; charset=utf-8", recorded.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Get_RawFileName_ComesAsAClientReadsIt()
    {
        var named = new List<string>();
        foreach (var file in _emulator.Attachments)
        {
            using var response = await _http.GetAsync(await _http.LinkAsync(_emulator, file));
            if (response.Content.Headers.NonValidated.TryGetValues("Content-Disposition", out var values))
            {
                named.Add(values.ToString());
            }
        }

        Assert.Contains(named, value => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(value)).Contains("定额发票", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Head_HasTheLengthAndNoBody()
    {
        var file = _emulator.First(LinkKind.Qiniu);
        using var request = new HttpRequestMessage(HttpMethod.Head, EmulatorClient.Exact((await _http.LinkAsync(_emulator, file)).Url));

        using var response = await _http.SendAsync(request);

        Assert.Equal(file.Length, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Redirect_IsNotFollowedAndLeadsToTheOtherAddress()
    {
        var file = _emulator.First(LinkKind.OssSignedUrl);
        var link = await _http.LinkAsync(_emulator, file);
        _emulator.Faults.Add(new FaultRule(FaultKind.Redirect));

        using var response = await _http.GetAsync(link);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(_emulator.OtherAddress.Host, response.Headers.Location!.Host);
        Assert.Equal(file.ReadContent(), await _http.GetByteArrayAsync(EmulatorClient.Exact(response.Headers.Location.OriginalString)));
    }

    [Fact]
    public async Task Send_AfterDispose_IsRefusedConnection()
    {
        await _emulator.DisposeAsync();

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => _http.GetAsync(_emulator.BaseAddress));

        Assert.Equal(HttpRequestError.ConnectionError, error.HttpRequestError);
    }

    [Fact]
    public async Task Send_Cancelled_IsNotRecorded()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _http.GetAsync(_emulator.BaseAddress, new CancellationToken(true)));

        Assert.Empty(_emulator.Requests);
    }

    [Fact]
    public async Task Handler_OfAServer_RespondsForItsAddresses()
    {
        await using var server = await AttachmentEmulator.StartAsync();
        using var http = server.Client();
        var file = server.First(LinkKind.Qiniu);

        using var response = await http.GetAsync(await http.LinkAsync(server, file));

        Assert.Equal(file.ReadContent(), await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(server.StorageAddress, server.Requests.Snapshot()[^1].Origin);
    }

    [Fact]
    public void Create_WithAnAddress_IsRefused() => Assert.Throws<ArgumentException>(
        "options", () => AttachmentEmulator.Create(new EmulatorOptions { Urls = [new Uri("http://127.0.0.1:0/")] }));
}
