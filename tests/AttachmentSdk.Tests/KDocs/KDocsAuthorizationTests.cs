using System.Net;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.KDocs;

public class KDocsAuthorizationTests
{
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };

    [Fact]
    public void AuthorizationUrl_AllParts_AreEncoded() => Assert.Equal(
        "https://developer.kdocs.cn/h5/auth?app_id=id%261&scope=user_basic,access_personal_files&redirect_uri=https%3A%2F%2Fapp.example%2Fback%3Fa%3D1&state=s%20%2B%E5%B7%9E",
        KDocsAuthorization.AuthorizationUrl("id&1", [KDocsScopes.UserBasic, KDocsScopes.AccessPersonalFiles], new Uri("https://app.example/back?a=1"), "s +州").AbsoluteUri);

    [Fact]
    public void AuthorizationUrl_WithoutState_HasNone() => Assert.Equal(
        "http://127.0.0.1:5080/h5/auth?app_id=id&scope=download_personal_files&redirect_uri=https%3A%2F%2Fapp.example%2F",
        KDocsAuthorization.AuthorizationUrl("id", [KDocsScopes.DownloadPersonalFiles], new Uri("https://app.example/"), baseAddress: new Uri("http://127.0.0.1:5080/")).AbsoluteUri);

    [Fact]
    public void AuthorizationUrl_UnusableValues_AreNamed()
    {
        var back = new Uri("https://app.example/");
        Assert.Equal("appId", Assert.Throws<ArgumentException>(() => KDocsAuthorization.AuthorizationUrl("", ["a"], back)).ParamName);
        Assert.Equal("scopes", Assert.Throws<ArgumentException>(() => KDocsAuthorization.AuthorizationUrl("id", [], back)).ParamName);
        Assert.Equal("scopes", Assert.Throws<ArgumentException>(() => KDocsAuthorization.AuthorizationUrl("id", ["a,b"], back)).ParamName);
        Assert.Equal("redirectUri", Assert.Throws<ArgumentException>(() => KDocsAuthorization.AuthorizationUrl("id", ["a"], new Uri("/back", UriKind.Relative))).ParamName);
        Assert.Equal("baseAddress", Assert.Throws<ArgumentException>(() => KDocsAuthorization.AuthorizationUrl("id", ["a"], back, null, new Uri("/x", UriKind.Relative))).ParamName);
    }

    [Fact]
    public async Task ExchangeCode_Tokens_AreReadAndKept()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, """{"code":0,"data":{"access_token":"a1","refresh_token":"r1","expires_in":3600}}"""));
        var store = new TokenShelf();
        using var authorization = Authorization(api, store);
        var tokens = await authorization.ExchangeCodeAsync("code&1");
        Assert.Equal(("a1", "r1", _clock.GetUtcNow().AddHours(1)), (tokens.AccessToken, tokens.RefreshToken, tokens.ExpiresAt));
        Assert.Same(tokens, store.Tokens);
        Assert.DoesNotContain("a1", tokens.ToString(), StringComparison.Ordinal);
        var request = Assert.Single(api.Requests);
        Assert.Equal(HttpMethod.Get, request.Method);
        Assert.Equal("https://developer.kdocs.cn/api/v1/oauth2/access_token?code=code%261&app_id=app-id&app_key=app-key", request.Target);
    }

    [Theory]
    [InlineData(200, """{"code":20001,"message":"code invalid"}""", true, "5 minutes")]
    [InlineData(400, """{"code":"20001","msg":"code invalid"}""", true, "5 minutes")]
    [InlineData(200, """{"code":40002,"result":"bad app"}""", true, "app key")]
    [InlineData(403, "", true, "app key")]
    [InlineData(200, "<html>login</html>", false, "HTML")]
    [InlineData(200, "", false, "empty")]
    [InlineData(200, "{}", false, "holds no access token")]
    [InlineData(200, """{"code":0,"data":{"access_token":""}}""", false, "holds no access token")]
    [InlineData(503, """{"code":1,"msg":"busy"}""", false, "busy")]
    public async Task ExchangeCode_Fails_IsARefusalOnlyIfTheVendorSaysSo(int status, string body, bool isRefusal, string words)
    {
        using var api = new StubHandler(_ => StubHandler.Text((HttpStatusCode)status, body));
        var store = new TokenShelf();
        using var authorization = Authorization(api, store);
        var fault = await Assert.ThrowsAnyAsync<AttachmentApiException>(() => authorization.ExchangeCodeAsync("code1"));
        Assert.Equal(isRefusal, fault is CredentialsRefusedException);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Null(store.Tokens);
    }

    [Fact]
    public void Options_WithoutAppKey_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new KDocsAuthorization(new KDocsClientOptions { AppId = "id" }));
        Assert.Throws<ArgumentException>(() => new KDocsClient(new KDocsClientOptions { TokenStore = new TokenShelf() }));
        Assert.Throws<ArgumentException>(() => new KDocsClient(new KDocsClientOptions { AppId = "id", AppKey = "key" }));
        using var client = new KDocsClient(new KDocsClientOptions { AppId = "id", AppKey = "key", TokenStore = new TokenShelf() });
        Assert.NotNull(client.Api);
    }

    private KDocsAuthorization Authorization(HttpMessageHandler api, IKDocsTokenStore? store) =>
        new(new KDocsClientOptions { AppId = "app-id", AppKey = "app-key", ApiHandler = api, TimeProvider = _clock, TokenStore = store });
}
