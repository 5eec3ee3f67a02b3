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
    public async Task Send_HeadersThatTheLibrarySendsToo_AreThoseOfTheLink()
    {
        var own = new Dictionary<string, string> { ["accept-encoding"] = "gzip", ["USER-AGENT"] = "vendor/1", ["Host"] = "signed.example", ["Range"] = "bytes=0-", ["Connection"] = "close", ["Content-Length"] = "0", ["x-a"] = "1", ["X-A"] = "é" };
        var request = await SendAsync(own, new ResumePoint(600, new RemoteObject { Tag = ETag }));
        Assert.Equal(
            ["Accept-Encoding: gzip", "Connection: close", "Content-Length: 0", "Host: signed.example", "Range: bytes=0-", "User-Agent: vendor/1", "X-A: é"],
            request.Headers.Select(header => $"{header.Key}: {header.Value}").Order(StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("x-a", "1\r\nx-b: 2", "its value has a line break or a character that HTTP does not allow")]
    [InlineData("x-a", "1\n", "its value has a line break or a character that HTTP does not allow")]
    [InlineData("x-a", "\0", "its value has a line break or a character that HTTP does not allow")]
    [InlineData("x-a", "中", "its value has a line break or a character that HTTP does not allow")]
    [InlineData("x a", "1", "this is no name of a header")]
    [InlineData("x-a:", "1", "this is no name of a header")]
    [InlineData("中", "1", "this is no name of a header")]
    [InlineData("", "1", "this is no name of a header")]
    [InlineData("Transfer-Encoding", "chunked", "a GET has no body")]
    [InlineData("content-length", "5", "a GET has no body")]
    public async Task Send_HeaderThatCannotBeSent_IsAClearError(string name, string value, string reason)
    {
        var fault = await Assert.ThrowsAsync<DownloadException>(() => SendAsync(new Dictionary<string, string> { [name] = value }));
        Assert.Equal((DownloadErrorCode.Api, false, $"The link asks for the request header '{name}', which cannot be sent: {reason}."), (fault.Code, fault.IsTransient, fault.Message));
        Assert.Empty(_storage.Requests);
    }

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

        using var response = await new StorageRequest(invoker, new LinkTargetPolicy(isLocal: false)).SendAsync(Engine.Link(), null, default);

        Assert.Equal(2, storage.Requests.Count);
        Assert.True(wasDisposed);
    }

    private async Task<RecordedRequest> SendAsync(Dictionary<string, string> headers, ResumePoint? resume = null)
    {
        using var invoker = new HttpMessageInvoker(_storage, disposeHandler: false);
        var link = new DownloadLink(Engine.Url) { Headers = headers };
        using var response = await new StorageRequest(invoker, new LinkTargetPolicy(isLocal: false)).SendAsync(link, resume, default);
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
