using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Http;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class StorageRequestHeadersTests : IDisposable
{
    private static readonly DateTimeOffset Modified = new(2024, 6, 4, 2, 36, 44, TimeSpan.Zero);
    private readonly StubHandler _storage = new(_ => Status(206));

    public void Dispose() => _storage.Dispose();

    [Fact]
    public async Task Send_SignedContentHeaders_AllGoOutWithAnEmptyBody()
    {
        var request = await SendAsync(new Dictionary<string, string> { ["Content-Type"] = "image/jpeg", ["Content-MD5"] = "1B2M2Y8AsgTpgAmY7PhCfg==" });
        Assert.Equal(("image/jpeg", "1B2M2Y8AsgTpgAmY7PhCfg=="), (request.Header("Content-Type"), request.Header("Content-MD5")));
        Assert.Equal("", request.Body);
    }

    [Fact]
    public async Task Send_WholeFile_HasNeitherBodyNorRange()
    {
        var request = await SendAsync([]);
        Assert.Null(request.Body);
        Assert.Equal(["Accept-Encoding", "User-Agent"], request.Headers.Select(header => header.Key));
    }

    [Fact]
    public async Task Send_StrongTag_TiesTheRangeToIt()
    {
        var request = await SendAsync([], new ResumePoint(600, new RemoteObject { Tag = ETag, LastModified = Modified }));
        Assert.Equal(("bytes=600-", ETag, null), (request.Header("Range"), request.Header("If-Match"), request.Header("If-Unmodified-Since")));
    }

    [Fact]
    public async Task Send_NoStrongTag_TiesTheRangeToTheDate()
    {
        var request = await SendAsync([], new ResumePoint(600, new RemoteObject { Tag = "W/\"weak\"", LastModified = Modified }, To: 700));
        Assert.Equal(("bytes=600-699", null, "Tue, 04 Jun 2024 02:36:44 GMT"), (request.Header("Range"), request.Header("If-Match"), request.Header("If-Unmodified-Since")));
    }

    [Fact]
    public async Task Send_HeadersOfTheLibrary_NameItAndItsVersion()
    {
        var request = await SendAsync([]);
        Assert.Matches(@"^AttachmentSdk/\d+\.\d+\.\d+$", request.Header("User-Agent")!);
    }

    [Fact]
    public async Task Send_HeadersThatTheLibrarySendsToo_AreThoseOfTheLinkSaveTheCoding()
    {
        var own = new Dictionary<string, string> { ["accept-encoding"] = "gzip", ["USER-AGENT"] = "vendor/1", ["Host"] = "signed.example", ["Date"] = "Tue, 04 Jun 2024 02:36:44 GMT", ["x-a"] = "1", ["X-A"] = "2" };
        var request = await SendAsync(own, new ResumePoint(600, new RemoteObject { Tag = ETag }));
        Assert.Equal(
            ["Accept-Encoding: identity", "Date: Tue, 04 Jun 2024 02:36:44 GMT", "Host: signed.example", "If-Match: " + ETag, "Range: bytes=600-", "User-Agent: vendor/1", "X-A: 2"],
            request.Headers.Select(header => $"{header.Key}: {header.Value}").Order(StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("\u00E9")]
    [InlineData("\u4E2D\uD83D\uDE00")]
    public async Task Send_ValueBeyondAscii_IsSentWhereTheTransportCan(string value)
    {
        var headers = new Dictionary<string, string> { ["x-a"] = value };
#if NETSTANDARD_LIBRARY
        Assert.Equal(DownloadErrorCode.Api, (await Assert.ThrowsAsync<DownloadException>(() => SendAsync(headers))).Code);
#else
        Assert.Equal(value, (await SendAsync(headers)).Header("x-a"));
#endif
    }

    [Theory]
    [InlineData("x-a", "1\r\nx-b: 2", "its value has a line break or a character that HTTP does not allow")]
    [InlineData("x-a", "1\n", "its value has a line break or a character that HTTP does not allow")]
    [InlineData("x-a", "\0", "its value has a line break or a character that HTTP does not allow")]
    [InlineData("x-a", "\u0085", "its value has a line break or a character that HTTP does not allow")]
    [InlineData("x-a", "\u007F", "its value has a line break or a character that HTTP does not allow")]
    [InlineData("x-a\r\nx-b", "1", "this is no name of a header", "x-a  x-b")]
    [InlineData("x a", "1", "this is no name of a header")]
    [InlineData("x-a:", "1", "this is no name of a header")]
    [InlineData("中", "1", "this is no name of a header")]
    [InlineData("", "1", "this is no name of a header")]
    [InlineData("Transfer-Encoding", "1", "it is reserved for the transfer itself")]
    [InlineData("content-length", "1", "it is reserved for the transfer itself")]
    [InlineData("CONNECTION", "1", "it is reserved for the transfer itself")]
    [InlineData("Keep-Alive", "1", "it is reserved for the transfer itself")]
    [InlineData("Upgrade", "1", "it is reserved for the transfer itself")]
    [InlineData("HTTP2-Settings", "1", "it is reserved for the transfer itself")]
    [InlineData("Expect", "1", "it is reserved for the transfer itself")]
    [InlineData("TE", "1", "it is reserved for the transfer itself")]
    [InlineData("Trailer", "1", "it is reserved for the transfer itself")]
    [InlineData("Proxy-Authorization", "1", "it is reserved for the transfer itself")]
    [InlineData("proxy-connection", "1", "it is reserved for the transfer itself")]
    [InlineData("Range", "1", "it is reserved for the transfer itself")]
    [InlineData("If-Match", "1", "it is reserved for the transfer itself")]
    [InlineData("if-none-match", "1", "it is reserved for the transfer itself")]
    [InlineData("If-Range", "1", "it is reserved for the transfer itself")]
    [InlineData("If-Modified-Since", "1", "it is reserved for the transfer itself")]
    public async Task Send_HeaderThatCannotBeSent_IsAClearError(string name, string value, string reason, string? printed = null)
    {
        var fault = await Assert.ThrowsAsync<DownloadException>(() => SendAsync(new Dictionary<string, string> { [name] = value }));
        Assert.Equal((DownloadErrorCode.Api, false, $"The link asks for the request header '{printed ?? name}', which cannot be sent: {reason}."), (fault.Code, fault.IsTransient, fault.Message));
        Assert.Empty(_storage.Requests);
    }

    // Not among the cases above: an attribute cannot hold half of a pair.
    [Fact]
    public Task Send_HalfOfASurrogatePair_IsAClearError() =>
        Send_HeaderThatCannotBeSent_IsAClearError("x-a", new string('\uD83D', 1), "its value has a line break or a character that HTTP does not allow");

    [Fact]
    public async Task Send_Redirect_GivesItsConnectionBackBeforeTheNextRequest()
    {
        using var content = new DisposalContent();
        var redirect = Redirect("https://other.example/a");
        redirect.Content = content;
        var wasDisposed = false;
        using var storage = new StubHandler(request =>
        {
            wasDisposed = content.IsDisposed;
            return request.Target == Engine.Url ? redirect : Status(200);
        });
        using var invoker = new HttpMessageInvoker(storage);

        using var response = await new StorageRequest(invoker, new LinkTargetPolicy(isLocal: false), UserAgent.Library).SendAsync(Engine.Link(), null, default);

        Assert.Equal(2, storage.Requests.Count);
        Assert.True(wasDisposed);
    }

    private async Task<RecordedRequest> SendAsync(Dictionary<string, string> headers, ResumePoint? resume = null)
    {
        using var invoker = new HttpMessageInvoker(_storage, disposeHandler: false);
        var link = new DownloadLink(Engine.Url) { Headers = headers };
        using var response = await new StorageRequest(invoker, new LinkTargetPolicy(isLocal: false), UserAgent.Library).SendAsync(link, resume, default);
        return Assert.Single(_storage.Requests);
    }

    private sealed class DisposalContent() : StringContent("moved")
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
