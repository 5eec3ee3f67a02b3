using System.Net;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.KDocs.Tokens;

public class StoredTokensTests
{
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };
    private readonly TokenShelf _shelf = new();
    private readonly List<string> _refreshed = [];
    private readonly HashSet<string> _refused = [];

    [Fact]
    public async Task StoredAccessToken_ThatLives_CostsNoTokenCall()
    {
        _shelf.Tokens = new KDocsTokens("stored", "refresh-s", _clock.GetUtcNow().AddMinutes(6));
        using var api = Api();
        using var client = Client(api);
        await client.ResolveOneAsync();
        Assert.EndsWith("access_token=stored", Assert.Single(api.Requests).Target, StringComparison.Ordinal);
        Assert.Equal(0, _shelf.Writes);
    }

    [Fact]
    public async Task StoredAccessToken_ThatEnds_IsRenewedAndKeptBeforeItIsUsed()
    {
        _shelf.Tokens = new KDocsTokens("stored", "refresh-s", _clock.GetUtcNow().AddMinutes(4));
        using var api = Api();
        using var client = Client(api, "given");
        await client.ResolveOneAsync();
        Assert.Equal(["refresh-s"], _refreshed);
        Assert.Equal(("new-1", "next-1"), (_shelf.Tokens.AccessToken, _shelf.Tokens.RefreshToken));
        Assert.EndsWith("access_token=new-1", api.Requests[^1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoredAccessToken_ThatIsRefused_IsRenewedOnce()
    {
        _shelf.Tokens = new KDocsTokens("stored", "refresh-s", _clock.GetUtcNow().AddHours(20));
        _refused.Add("stored");
        using var api = Api();
        using var client = Client(api);
        await client.ResolveOneAsync();
        Assert.Equal(["refresh-s"], _refreshed);
        Assert.Equal(3, api.Requests.Count);
    }

    [Fact]
    public async Task AnotherProcess_RenewedMeanwhile_ItsTokenIsUsed()
    {
        _shelf.Tokens = new KDocsTokens("stored", "refresh-s", _clock.GetUtcNow().AddHours(20));
        using var api = Api();
        using var client = Client(api);
        await client.ResolveOneAsync();
        _shelf.Tokens = new KDocsTokens("theirs", "refresh-t", _clock.GetUtcNow().AddHours(24));
        _refused.Add("stored");
        await client.ResolveOneAsync();
        Assert.Empty(_refreshed);
        Assert.EndsWith("access_token=theirs", api.Requests[^1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherProcess_RenewsAtTheSameTime_ItsTokenIsUsed()
    {
        _shelf.Tokens = new KDocsTokens("stored", "refresh-s", _clock.GetUtcNow());
        _refused.Add("refresh-s");
        using var api = Api(() => _shelf.Tokens = new KDocsTokens("theirs", "refresh-t", _clock.GetUtcNow().AddHours(24)));
        using var client = Client(api);
        await client.ResolveOneAsync();
        Assert.Equal(["refresh-s"], _refreshed);
        Assert.EndsWith("access_token=theirs", api.Requests[^1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SlowResponse_AnotherProcessStoredNewerTokens_TheyStayAndAreUsed()
    {
        var theirs = new KDocsTokens("theirs", "refresh-t", _clock.GetUtcNow().AddHours(24));
        _shelf.Tokens = new KDocsTokens("stored", "refresh-s", _clock.GetUtcNow());
        using var api = Api(() => _shelf.Tokens = theirs);
        using var client = Client(api);
        await client.ResolveOneAsync();
        Assert.Equal(theirs, _shelf.Tokens);
        Assert.EndsWith("access_token=theirs", api.Requests[^1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SlowResponse_AnotherProcessStoredTokensThatEnd_TheNewOnesReplaceThem()
    {
        _shelf.Tokens = new KDocsTokens("stored", "refresh-s", _clock.GetUtcNow());
        using var api = Api(() => _shelf.Tokens = new KDocsTokens("theirs", "refresh-t", _clock.GetUtcNow()));
        using var client = Client(api);
        await client.ResolveOneAsync();
        Assert.Equal("new-1", _shelf.Tokens.AccessToken);
        Assert.EndsWith("access_token=new-1", api.Requests[^1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnkeptTokens_AnotherProcessStoredNewerOnes_AreDropped()
    {
        _shelf.Tokens = new KDocsTokens("stored", "refresh-s", _clock.GetUtcNow());
        _shelf.WriteFault = new IOException("disk full");
        using var api = Api();
        using var client = Client(api);
        await Assert.ThrowsAsync<KDocsTokenStoreException>(client.ResolveOneAsync);
        _shelf.WriteFault = null;
        _shelf.Tokens = new KDocsTokens("theirs", "refresh-t", _clock.GetUtcNow());
        await client.ResolveOneAsync();
        Assert.Equal(["refresh-s", "refresh-t"], _refreshed);
        Assert.Equal("next-2", _shelf.Tokens.RefreshToken);
    }

    [Fact]
    public async Task StoredRefreshToken_ThatIsRefused_TheGivenOneIsTriedOnce()
    {
        _shelf.Tokens = new KDocsTokens("stored", "refresh-s", _clock.GetUtcNow());
        _refused.Add("refresh-s");
        using var api = Api();
        using (var client = Client(api, "given"))
        {
            await client.ResolveOneAsync();
        }

        Assert.Equal(["refresh-s", "given"], _refreshed);
        _shelf.Tokens = new KDocsTokens("stored", "refresh-s", _clock.GetUtcNow());
        _refused.Add("given");
        using (var client = Client(api, "given"))
        {
            await Assert.ThrowsAsync<CredentialsRefusedException>(client.ResolveOneAsync);
        }

        Assert.Equal(4, _refreshed.Count);
    }

    [Fact]
    public async Task Store_EmptyAndNoTokenGiven_IsSaidWithoutACall()
    {
        using var api = Api();
        using var client = Client(api);
        var fault = await Assert.ThrowsAsync<CredentialsRefusedException>(client.ResolveOneAsync);
        Assert.Contains("token store is empty", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, fault.ResponseStatusCode);
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task Store_CannotKeepTokens_TheyAreNotUsedAndKeptLaterWithoutAnotherCall()
    {
        _shelf.WriteFault = new IOException("disk full");
        using var api = Api();
        using var client = Client(api, "given");
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var fault = await Assert.ThrowsAsync<KDocsTokenStoreException>(client.ResolveOneAsync);
            Assert.IsType<IOException>(fault.InnerException);
        }

        Assert.Single(api.Requests);
        _shelf.WriteFault = null;
        await client.ResolveOneAsync();
        Assert.Equal(["given"], _refreshed);
        Assert.Equal("next-1", _shelf.Tokens!.RefreshToken);
        Assert.EndsWith("access_token=new-1", api.Requests[^1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_CannotBeRead_AbortsTheBatch()
    {
        _shelf.ReadFault = new InvalidOperationException("no vault");
        using var api = Api();
        using var folder = new TempFolder();
        using var client = Client(api, "given");
        var fault = await Assert.ThrowsAsync<KDocsTokenStoreException>(() => client.GetDocument("file").Pictures.DownloadManyAsync([Vendors.Picture], folder).ListAsync());
        Assert.IsType<InvalidOperationException>(fault.InnerException);
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task Calls_200AtATimeWithAnEndedToken_AreOneTokenCall()
    {
        _shelf.Tokens = new KDocsTokens("stored", "refresh-s", _clock.GetUtcNow());
        using var api = Api();
        using var client = Client(api);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(client.ResolveOneAsync)));
        Assert.Equal(["refresh-s"], _refreshed);
        Assert.Equal(1, _shelf.Writes);
    }

    private StubHandler Api(Action? onRefresh = null) => new(request =>
    {
        if (!request.Target.Contains("oauth2/refresh_token", StringComparison.Ordinal))
        {
            var token = request.Target[(request.Target.IndexOf("access_token=", StringComparison.Ordinal) + 13)..];
            return StubHandler.Text(HttpStatusCode.OK, _refused.Contains(token) ? """{"code":20007,"message":"AccessTokenInvalid"}""" : """{"code":0,"data":{"urls":[]}}""");
        }

        var used = JObject.Parse(request.Body!).Value<string>("refresh_token")!;
        _refreshed.Add(used);
        onRefresh?.Invoke();
        return StubHandler.Text(HttpStatusCode.OK, _refused.Contains(used)
            ? """{"code":40001,"message":"refused"}"""
            : $$"""{"code":0,"data":{"access_token":"new-{{_refreshed.Count}}","refresh_token":"next-{{_refreshed.Count}}","expires_in":86400} }""");
    });

    private KDocsClient Client(HttpMessageHandler api, string? given = null) => Vendors.KDocs(api, _clock, options =>
    {
        options.AccessToken = null;
        options.AppId = "app-id";
        options.AppKey = "app-key";
        options.RefreshToken = given;
        options.TokenStore = _shelf;
    });
}
