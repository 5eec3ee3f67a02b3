using System.Net;
using System.Text;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests;

/// <summary>Calls that no contract has.</summary>
public sealed class RawCallTests
{
    [Fact]
    public async Task Send_AnyCall_HasTheTokenAndGivesHeadersAndContent()
    {
        using var api = new StubHandler(_ =>
        {
            var response = StubHandler.Text(HttpStatusCode.OK, "{\"值\":1}");
            response.Headers.Add("x-request-id", "r-1");
            return response;
        });
        using var client = Vendors.Ekuaibao(api, configure: options => options.UserAgent = "ContosoArchive/1.0");
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/openapi/v9/other?x=1") { Content = new StringContent("{}", Encoding.UTF8, "application/json"), Headers = { { "x-own", "a" } } };

        using var response = await client.SendAsync(request);

        Assert.Equal("{\"值\":1}", await response.Content.ReadAsStringAsync());
        Assert.Equal(("r-1", "application/json"), (response.Headers.GetValues("x-request-id").Single(), response.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotContain("token", $"{response.RequestMessage}", StringComparison.Ordinal);
        var sent = Assert.Single(api.Requests);
        Assert.EndsWith("api/openapi/v9/other?x=1&accessToken=token", sent.Target, StringComparison.Ordinal);
        Assert.Equal(("{}", "a"), (sent.Body, sent.Header("x-own")));
        Assert.StartsWith("ContosoArchive/1.0 AttachmentSdk/", sent.Header("User-Agent")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", 500, 4)]
    [InlineData("POST", 500, 1)]
    [InlineData("PUT", 503, 4)]
    [InlineData("DELETE", 404, 1)]
    public async Task Send_Error_IsThatOfAnyCall_AndOnlyWhatCanBeIsRepeated(string method, int status, int attempts)
    {
        using var api = new StubHandler(_ => StubHandler.Text((HttpStatusCode)status, "{\"code\":\"E1\",\"message\":\"no token\"}"));
        using var client = Vendors.KDocs(api);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/other") { Content = method == "GET" ? null : new StreamContent(new MemoryStream([1, 2])) };

        var fault = await Assert.ThrowsAsync<AttachmentApiException>(() => client.SendAsync(request));

        Assert.Equal((status, "E1", attempts), (fault.ResponseStatusCode, fault.VendorCode, fault.Attempts));
        Assert.Equal(attempts, api.Requests.Count);
    }

    [Theory]
    [InlineData("https://evil.example/api")]
    [InlineData("//evil.example/api")]
    [InlineData("http://app.ekuaibao.com/api")]
    [InlineData("https://app.ekuaibao.com:444/api")]
    public async Task Send_ToAnotherHost_IsRefusedWithoutARequest(string url)
    {
        using var api = new StubHandler();
        using var client = Vendors.Ekuaibao(api);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.RelativeOrAbsolute));

        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(request));
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("(comment)")]
    [InlineData("a b\r\nx: y")]
    public void UserAgent_ThatIsNone_IsRefused(string value) =>
        Assert.Equal("UserAgent", Assert.Throws<ArgumentException>(() => new EkuaibaoClient(new EkuaibaoClientOptions { AccessToken = "t", UserAgent = value })).ParamName);
}
