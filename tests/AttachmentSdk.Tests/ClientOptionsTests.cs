using System.Net;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.Tests;

public class ClientOptionsTests
{
    [Fact]
    public void Defaults_AreAsDocumented()
    {
        var ekuaibao = new EkuaibaoClientOptions();
        Assert.Equal(new Uri("https://app.ekuaibao.com/"), ekuaibao.BaseAddress);
        Assert.Equal(TimeSpan.FromSeconds(1800), ekuaibao.LinkExpiration);
        Assert.False(ekuaibao.UseThumbnails);
        Assert.Equal(TimeSpan.FromSeconds(30), ekuaibao.ApiTimeout);
        Assert.Equal(3, ekuaibao.MaxApiRetries);
        Assert.Same(TimeProvider.System, ekuaibao.TimeProvider);
        Assert.Null(ekuaibao.ApiHandler);
        Assert.Null(ekuaibao.StorageHandler);
        Assert.Equal((null, null, null, null), (ekuaibao.AccessToken, ekuaibao.AppKey, ekuaibao.AppSecurity, ekuaibao.AccessTokenProvider));
        Assert.Null(ekuaibao.RateLimiter);
        Assert.Equal(new Uri("https://developer.kdocs.cn/"), new KDocsClientOptions().BaseAddress);
        Assert.Null(new KDocsClientOptions().TokenStore);
    }

    [Theory]
    [InlineData("http://app.ekuaibao.com/")]
    [InlineData("ftp://app.ekuaibao.com/")]
    [InlineData("/relative")]
    [InlineData("https://user:pass@app.ekuaibao.com/")]
    [InlineData("https://app.ekuaibao.com/?x=1")]
    [InlineData("https://app.ekuaibao.com/#x")]
    public void BaseAddress_Unusable_IsNamed(string address) =>
        AssertRefused("BaseAddress", options => options.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute));

    [Fact]
    public async Task BaseAddress_PlainHttpOnThisMachine_IsTaken()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "[]"));
        using var client = Vendors.Ekuaibao(api, configure: options => options.BaseAddress = new Uri("http://127.0.0.1:5080"));
        await client.ResolveOneAsync();
        Assert.StartsWith("http://127.0.0.1:5080/api/", Assert.Single(api.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_OutOfRange_AreNamed()
    {
        AssertRefused("BaseAddress", options => options.BaseAddress = null!);
        AssertRefused("TimeProvider", options => options.TimeProvider = null!);
        AssertRefused("ApiTimeout", options => options.ApiTimeout = TimeSpan.Zero);
        AssertRefused("ApiTimeout", options => options.ApiTimeout = Timeout.InfiniteTimeSpan);
        AssertRefused("ApiTimeout", options => options.ApiTimeout = TimeSpan.FromHours(2));
        AssertRefused("MaxApiRetries", options => options.MaxApiRetries = -1);
        AssertRefused("MaxApiRetries", options => options.MaxApiRetries = 101);
        AssertRefused("LinkExpiration", options => options.LinkExpiration = TimeSpan.Zero);
        AssertRefused("LinkExpiration", options => options.LinkExpiration = TimeSpan.FromSeconds(1801));
        AssertRefused("LinkExpiration", options => options.LinkExpiration = TimeSpan.FromSeconds(1.5));
        AssertRefused("AccessToken", options => options.AccessToken = null);
        AssertRefused("AccessToken", options => options.AccessToken = "");
        AssertRefused("AccessToken", options => (options.AppKey, options.AppSecurity) = ("k", "s"));
        AssertRefused("AppSecurity", options => (options.AccessToken, options.AppKey) = (null, "k"));
        AssertRefused("AppKey", options => (options.AccessToken, options.AppSecurity) = (null, "s"));
        AssertRefused("AppKey", options => (options.AccessToken, options.AppKey, options.AppSecurity) = (null, "", "s"));
        AssertRefused("AppSecurity", options => (options.AccessToken, options.AppKey, options.AppSecurity) = (null, "k", ""));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1800)]
    public async Task LinkExpiration_AtItsLimits_IsSent(int seconds)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "[]"));
        using var client = Vendors.Ekuaibao(api, configure: options => options.LinkExpiration = TimeSpan.FromSeconds(seconds));
        await client.ResolveOneAsync();
        Assert.Contains($"\"expiration\":{seconds}}}", api.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void KDocs_HalfCredentials_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new KDocsClient(new KDocsClientOptions { AppId = "a", AppKey = "k" }));

    [Theory]
    [InlineData("", "k", "r", "AppId")]
    [InlineData("a", "", "r", "AppKey")]
    [InlineData("a", "k", "", "RefreshToken")]
    public void KDocs_EmptyCredential_IsNamed(string appId, string appKey, string refreshToken, string name)
    {
        var options = new KDocsClientOptions { AppId = appId, AppKey = appKey, RefreshToken = refreshToken };
        Assert.Equal(name, Assert.Throws<ArgumentException>(() => new KDocsClient(options)).ParamName);
    }

    [Fact]
    public void AccessTokenProvider_WithoutTheApisHost_IsRefused()
    {
        var nowhere = new Provider(new AllowedHostsValidator());
        var elsewhere = new Provider(new AllowedHostsValidator(["evil.example"]));
        foreach (var provider in new[] { nowhere, elsewhere })
        {
            Assert.Throws<InvalidOperationException>(() => Make(options => (options.AccessToken, options.AccessTokenProvider) = (null, provider)));
        }
    }

#if !NETSTANDARD_LIBRARY // That build does not know the handler of newer frameworks.
    [Fact]
    public void StorageHandler_ThatFollowsRedirectsOrKeepsCookies_IsRefused()
    {
        AssertRefused("StorageHandler", options => options.StorageHandler = new SocketsHttpHandler());
        AssertRefused("StorageHandler", options => options.StorageHandler = new SocketsHttpHandler { AllowAutoRedirect = false });
        AssertRefused("StorageHandler", options => options.StorageHandler = new HttpClientHandler { UseCookies = false });
        AssertRefused("StorageHandler", options => options.StorageHandler = new Wrapper(new SocketsHttpHandler()));
        AssertRefused("StorageHandler", options => options.StorageHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.GZip });
        Assert.Null(Record.Exception(() => Make(options => options.StorageHandler = new Wrapper(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }))));
    }
#endif

    [Fact]
    public async Task Options_ChangedAfterConstruction_HaveNoEffect()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "[]"));
        var options = new EkuaibaoClientOptions { AccessToken = "first", ApiHandler = api };
        using var client = new EkuaibaoClient(options);
        options.AccessToken = "second";
        options.BaseAddress = new Uri("https://evil.example/");
        options.LinkExpiration = TimeSpan.FromSeconds(1);
        await client.ResolveOneAsync();
        Assert.StartsWith("https://app.ekuaibao.com/", api.Requests[0].Target, StringComparison.Ordinal);
        Assert.EndsWith("=first", api.Requests[0].Target, StringComparison.Ordinal);
        Assert.Contains("1800", api.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal(new Uri("https://evil.example/"), options.BaseAddress);
    }

    [Fact]
    public async Task Dispose_LeavesTheCallersHandlersAlone()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "[]"));
        var client = Vendors.Ekuaibao(api);
        client.Dispose();
        client.Dispose();
        using var next = Vendors.Ekuaibao(api);
        await next.ResolveOneAsync();
        await Assert.ThrowsAnyAsync<ObjectDisposedException>(client.ResolveOneAsync);
    }

    private static void Make(Action<EkuaibaoClientOptions> configure)
    {
        var options = new EkuaibaoClientOptions { AccessToken = "t" };
        configure(options);
        new EkuaibaoClient(options).Dispose();
    }

    private static void AssertRefused(string name, Action<EkuaibaoClientOptions> configure)
    {
        var fault = Assert.ThrowsAny<ArgumentException>(() => Make(configure));
        Assert.Equal(name, fault.ParamName);
    }

    private sealed class Wrapper(HttpMessageHandler inner) : DelegatingHandler(inner);

    private sealed class Provider(AllowedHostsValidator hosts) : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator => hosts;

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) => Task.FromResult("t");
    }
}
