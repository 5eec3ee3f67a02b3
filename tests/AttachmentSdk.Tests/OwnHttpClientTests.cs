using System.Net;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests;

public sealed class OwnHttpClientTests : IDisposable
{
    private const string Links = """[{"id":"ID1","key":"openapi-a.pdf","url":"https://storage.example/a.pdf?Signature=s"}]""";

    private readonly StubHandler _api = new(_ => StubHandler.Text(HttpStatusCode.OK, Links));
    private readonly StubHandler _storage = new(_ => StorageResponses.Whole(StorageResponses.Bytes(2000)));
    private readonly TempFolder _folder = new();
    private readonly HttpClient _http;

    public OwnHttpClientTests()
    {
        _http = new HttpClient(_api);
        _http.DefaultRequestHeaders.Add("X-Gateway", "company");
    }

    public void Dispose()
    {
        _http.Dispose();
        _api.Dispose();
        _storage.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Download_SendsTheCallsByTheHttpClientAndTheFilesByTheStorageAlone()
    {
        using (var client = new EkuaibaoClient(_http, Options()))
        {
            await client.Attachments.DownloadAsync(Vendors.Attachment, _folder);
        }

        Assert.Equal("company", Assert.Single(_api.Requests).Header("X-Gateway"));
        Assert.StartsWith("AttachmentSdk/", _api.Requests[0].Header("User-Agent"), StringComparison.Ordinal);
        Assert.Contains("accessToken=token", _api.Requests[0].Target, StringComparison.Ordinal);
        Assert.Null(Assert.Single(_storage.Requests).Header("X-Gateway"));
        Assert.Equal("openapi-a.pdf", Assert.Single(_folder.Files()));
        Assert.Equal(HttpStatusCode.OK, (await _http.GetAsync("https://other.example/")).StatusCode); // It is still open.
    }

    [Fact]
    public async Task Call_TransientErrors_IsRepeatedWithItsContent()
    {
        _api.Enqueue(HttpStatusCode.ServiceUnavailable, "").Enqueue(new HttpRequestException("broken"));
        using var client = new EkuaibaoClient(_http, Options());
        await client.ResolveOneAsync();
        Assert.Equal(3, _api.Requests.Count);
        Assert.Equal(_api.Requests[0].Body, _api.Requests[2].Body);
    }

#if !NETSTANDARD_LIBRARY // .NET Framework does not tell its time limit from a cancellation.
    [Fact]
    public async Task Call_TimeoutOfTheHttpClient_IsATimeoutAndIsRepeated()
    {
        using var silent = new StubHandler(async (_, token) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(token);
            throw new InvalidOperationException();
        });
        using var http = new HttpClient(silent) { Timeout = TimeSpan.FromMilliseconds(1) };
        var options = Options();
        options.MaxApiRetries = 1;
        using var client = new EkuaibaoClient(http, options);
        var error = await Assert.ThrowsAsync<ApiUnreachableException>(client.ResolveOneAsync);
        Assert.True(error.IsTimeout);
        Assert.Contains("given up by a handler", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, silent.Requests.Count);
    }
#endif

    [Fact]
    public async Task Call_CancelledByTheCaller_IsACancellation()
    {
        using var client = new EkuaibaoClient(_http, Options());
        var token = new CancellationToken(canceled: true);
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Attachments.ResolveLinksAsync([Vendors.Attachment], token).ListAsync());
        Assert.Equal(token, error.CancellationToken);
    }

    [Theory]
    [InlineData("https://elsewhere.example/links", false)]
    [InlineData("http://app.ekuaibao.com/links", false)]
    [InlineData("https://app.ekuaibao.com/other", true)]
    public async Task Call_RedirectThatTheHttpClientFollows_IsRefusedAtAnotherHost(string target, bool isTaken)
    {
        using var follower = new Redirecting(new Uri(target), _api);
        using var http = new HttpClient(follower);
        using var client = new EkuaibaoClient(http, Options());
        var error = await Record.ExceptionAsync(client.ResolveOneAsync);
        Assert.Equal(isTaken, error is null);
        Assert.Equal(isTaken, error is not AttachmentApiException { IsTransient: false });
        Assert.Single(_api.Requests);
    }

    [Fact]
    public void Create_TwoTransportsOrAddresses_IsRefused()
    {
        var options = Options();
        options.ApiHandler = _api;
        Assert.Equal("httpClient", Assert.Throws<ArgumentException>(() => new EkuaibaoClient(_http, options)).ParamName);
        Assert.Equal("httpClient", Assert.Throws<ArgumentNullException>(() => new EkuaibaoClient(null!, Options())).ParamName);
        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => new KDocsClient(_http, null!)).ParamName);

        _http.BaseAddress = new Uri("https://APP.ekuaibao.com/path/");
        new EkuaibaoClient(_http, Options()).Dispose();
        var error = Assert.Throws<ArgumentException>(() => new KDocsClient(_http, new KDocsClientOptions { AccessToken = "token" }));
        Assert.Equal("httpClient", error.ParamName);
        Assert.DoesNotContain("token", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KDocs_SendsItsCallsByTheHttpClient()
    {
        using var client = new KDocsClient(_http, new KDocsClientOptions { AccessToken = "token", TimeProvider = new TestTimeProvider { AutoAdvance = true } });
        await Record.ExceptionAsync(client.ResolveOneAsync);
        Assert.NotEmpty(_api.Requests);
    }

    private EkuaibaoClientOptions Options() => new() { AccessToken = "token", StorageHandler = _storage, TimeProvider = new TestTimeProvider { AutoAdvance = true } };

    /// <summary>Follows a redirect as the framework does: it changes the address of the request.</summary>
    private sealed class Redirecting(Uri target, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = target;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
