using System.Net;
using AttachmentSdk.Authentication;
using AttachmentSdk.Tests.Support;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.Tests.Authentication;

public class AccessTokenHandlerTests
{
    [Theory]
    [InlineData("ID_3vMMouDbGqM:djg8LshfUkfM00", "ID_3vMMouDbGqM%3Adjg8LshfUkfM00")]
    [InlineData("a+b/c=&d?e#f%20 中", "a%2Bb%2Fc%3D%26d%3Fe%23f%2520%20%E4%B8%AD")]
    public async Task Send_Token_IsPercentEncodedInTheQuery(string token, string encoded)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "[]"));
        using var client = Vendors.Ekuaibao(api, configure: options => options.AccessToken = token);
        await client.ResolveOneAsync();
        Assert.Equal($"https://app.ekuaibao.com/api/openapi/v2/attachment/downloadurls?accessToken={encoded}", api.Requests[0].Target);
    }

    [Fact]
    public async Task Send_FixedTokenRefused_IsNotRepeated()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.Forbidden, "未授权", "text/plain"));
        using var client = Vendors.Ekuaibao(api);
        var fault = await Assert.ThrowsAsync<CredentialsRefusedException>(client.ResolveOneAsync);
        Assert.Equal("未授权", fault.VendorMessage);
        Assert.Equal(403, fault.ResponseStatusCode);
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task Send_TokenRefusedOnce_IsRenewedOnceAndTheCallRepeated()
    {
        var provider = new Provider();
        using var api = new StubHandler(request => request.Target.EndsWith("=token-1", StringComparison.Ordinal) ? Refused() : StubHandler.Text(HttpStatusCode.OK, "[]"));
        using var client = Vendors.Ekuaibao(api, configure: options => (options.AccessToken, options.AccessTokenProvider) = (null, provider));
        await client.ResolveOneAsync();
        Assert.Equal([null, "token-1"], provider.Refused);
        Assert.Equal(["token-1", "token-2"], api.Requests.Select(request => request.Target.Split('=')[1]));
        Assert.Equal(api.Requests[0].Body, api.Requests[1].Body);
    }

    [Fact]
    public async Task Send_RenewedTokenRefusedToo_GivesUp()
    {
        var provider = new Provider();
        using var api = new StubHandler(_ => Refused());
        using var client = Vendors.Ekuaibao(api, configure: options => (options.AccessToken, options.AccessTokenProvider) = (null, provider));
        await Assert.ThrowsAsync<CredentialsRefusedException>(client.ResolveOneAsync);
        Assert.Equal(2, api.Requests.Count);
        Assert.Equal(2, provider.Refused.Count);
    }

    [Theory]
    [InlineData(200, """{"code":20007,"message":"AccessTokenInvalid","hint":"access_token is required"}""")]
    [InlineData(200, """{"code":"20007","msg":"AccessTokenInvalid"}""")]
    [InlineData(401, "")]
    [InlineData(403, """{"code":20007}""")]
    public async Task Send_KDocsRefusal_IsRenewedOnceLikewise(int status, string body)
    {
        var provider = new Provider();
        using var api = new StubHandler(_ => StubHandler.Text((HttpStatusCode)status, body));
        using var client = Vendors.KDocs(api, configure: options => (options.AccessToken, options.AccessTokenProvider) = (null, provider));
        var fault = await Assert.ThrowsAsync<CredentialsRefusedException>(client.ResolveOneAsync);
        Assert.Equal(status, fault.ResponseStatusCode);
        Assert.Equal([null, "token-1"], provider.Refused);
    }

    [Fact]
    public async Task Send_HostThatTheProviderStopsAllowing_IsRefusedBeforeSending()
    {
        var provider = new Provider();
        using var api = new StubHandler(_ => Refused());
        using var client = Vendors.Ekuaibao(api, configure: options => (options.AccessToken, options.AccessTokenProvider) = (null, provider));
        provider.AllowedHostsValidator.AllowedHosts = ["elsewhere.example"];
        await Assert.ThrowsAsync<InvalidOperationException>(client.ResolveOneAsync);
        provider.AllowedHostsValidator.AllowedHosts = [];
        await Assert.ThrowsAsync<InvalidOperationException>(client.ResolveOneAsync);
        Assert.Empty(api.Requests);
        Assert.Empty(provider.Refused);
    }

    [Fact]
    public async Task Send_NetworkErrors_AreRepeatedWithTheSameToken()
    {
        using var api = new StubHandler().Enqueue(new HttpRequestException("reset")).Enqueue(HttpStatusCode.ServiceUnavailable, "").Enqueue(HttpStatusCode.OK, "[]");
        using var client = Vendors.Ekuaibao(api);
        await client.ResolveOneAsync();
        Assert.Equal(3, api.Requests.Count);
        Assert.All(api.Requests, request => Assert.EndsWith("?accessToken=token", request.Target, StringComparison.Ordinal));
    }

    private static HttpResponseMessage Refused() => StubHandler.Text(HttpStatusCode.Forbidden, "未授权", "text/plain");

    private sealed class Provider : IAccessTokenProvider
    {
        public List<string?> Refused { get; } = [];

        public AllowedHostsValidator AllowedHostsValidator { get; } = new(["app.ekuaibao.com", "developer.kdocs.cn"]);

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            Assert.DoesNotContain("token", uri.Query, StringComparison.OrdinalIgnoreCase);
            Refused.Add(additionalAuthenticationContext?.GetValueOrDefault(ClientOptions.RefusedTokenKey) as string);
            return Task.FromResult($"token-{Refused.Count}");
        }
    }
}
