#if !NETSTANDARD_LIBRARY // That build refuses to keep tokens in a file on Unix.
using System.Net;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.KDocs.Tokens;

/// <summary>Clients that share the file of the tokens, of a vendor that revokes a refresh token when it is used.</summary>
public sealed class SharedTokensTests : IDisposable
{
    private readonly TestTimeProvider _clock = new();
    private readonly TempFolder _folder = new();
    private readonly TaskCompletionSource _firstAsks = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _secondWaits = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _valid = "refresh-0";
    private int _calls;

    private string Path => _folder.Combine("tokens.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TwoClients_WithASlowResponse_RefreshOnceAndUseTheSameToken()
    {
        using var api = new StubHandler(RespondAsync);
        await new FileKDocsTokenStore(Path).TryReplaceAsync(null, new KDocsTokens("access-0", "refresh-0", _clock.GetUtcNow()));
        using var first = Client(api, new FileKDocsTokenStore(Path));
        using var second = Client(api, new ObservedStore(new FileKDocsTokenStore(Path), _secondWaits));

        var one = first.ResolveOneAsync();
        await _firstAsks.Task;
        var two = second.ResolveOneAsync();
        await Task.WhenAll(one, two);

        Assert.Equal(1, _calls);
        Assert.Equal(2, api.Requests.Count(request => request.Target.EndsWith("access_token=access-1", StringComparison.Ordinal)));
        Assert.Equal("refresh-1", (await new FileKDocsTokenStore(Path).ReadAsync())!.RefreshToken);
    }

    [Fact]
    public async Task Login_WhileTokensAreRenewed_IsStoredLast()
    {
        using var api = new StubHandler(RespondAsync);
        await new FileKDocsTokenStore(Path).TryReplaceAsync(null, new KDocsTokens("access-0", "refresh-0", _clock.GetUtcNow()));
        using var client = Client(api, new FileKDocsTokenStore(Path));
        using var authorization = new KDocsAuthorization(Options(api, new ObservedStore(new FileKDocsTokenStore(Path), _secondWaits)));

        var call = client.ResolveOneAsync();
        await _firstAsks.Task;
        await Task.WhenAll(call, authorization.ExchangeCodeAsync("code"));

        Assert.Equal("refresh-login", (await new FileKDocsTokenStore(Path).ReadAsync())!.RefreshToken);
    }

    private async Task<HttpResponseMessage> RespondAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        if (request.Target.Contains("oauth2/access_token", StringComparison.Ordinal))
        {
            return StubHandler.Text(HttpStatusCode.OK, """{"code":0,"data":{"access_token":"access-login","refresh_token":"refresh-login"}}""");
        }

        if (!request.Target.Contains("oauth2/refresh_token", StringComparison.Ordinal))
        {
            return StubHandler.Text(HttpStatusCode.OK, """{"code":0,"data":{"urls":[]}}""");
        }

        if (JObject.Parse(request.Body!).Value<string>("refresh_token") != _valid)
        {
            return StubHandler.Text(HttpStatusCode.OK, """{"code":40001,"message":"refused"}""");
        }

        var number = ++_calls;
        _valid = $"refresh-{number}";
        _firstAsks.TrySetResult();
        await _secondWaits.Task.WaitAsync(cancellationToken);
        return StubHandler.Text(HttpStatusCode.OK, $$$"""{"code":0,"data":{"access_token":"access-{{{number}}}","refresh_token":"refresh-{{{number}}}"}}""");
    }

    private KDocsClient Client(HttpMessageHandler api, IKDocsTokenStore store) => new(Options(api, store));

    private KDocsClientOptions Options(HttpMessageHandler api, IKDocsTokenStore store) =>
        new() { AppId = "app-id", AppKey = "app-key", ApiHandler = api, TimeProvider = _clock, TokenStore = store };

    /// <summary>Reports that a client asks for the lock.</summary>
    private sealed class ObservedStore(IKDocsTokenStore store, TaskCompletionSource asked) : IKDocsTokenStore
    {
        public Task<KDocsTokens?> ReadAsync(CancellationToken cancellationToken = default) => store.ReadAsync(cancellationToken);

        public Task<IDisposable> LockAsync(CancellationToken cancellationToken = default)
        {
            var held = store.LockAsync(cancellationToken);
            asked.TrySetResult();
            return held;
        }

        public Task<bool> TryReplaceAsync(KDocsTokens? expected, KDocsTokens tokens, CancellationToken cancellationToken = default) => store.TryReplaceAsync(expected, tokens, cancellationToken);
    }
}
#endif
