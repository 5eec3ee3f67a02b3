using System.Net;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.KDocs;

public class RefreshTokenAccessTokenProviderTests
{
    private const string Empty = """{"code":0,"data":{"urls":[]}}""";
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };

    [Fact]
    public async Task RefreshToken_NewOneInTheResponse_IsUsedNextTime()
    {
        var used = new List<string?>();
        using var api = new StubHandler(request =>
        {
            if (!request.Target.Contains("refresh_token", StringComparison.Ordinal))
            {
                return StubHandler.Text(HttpStatusCode.OK, Empty);
            }

            used.Add(JObject.Parse(request.Body!).Value<string>("refresh_token"));
            var next = used.Count == 1 ? ",\"refresh_token\":\"refresh-2\"" : "";
            return StubHandler.Text(HttpStatusCode.OK, $$$"""{"code":0,"data":{"access_token":"t{{{used.Count}}}","expires_in":3600{{{next}}}}}""");
        });
        using var client = Vendors.KDocsWithRefreshToken(api, _clock);
        for (var round = 0; round < 3; round++)
        {
            await client.ResolveOneAsync();
            _clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(["refresh-1", "refresh-2", "refresh-2"], used);
        Assert.EndsWith("access_token=t3", api.Requests[^1].Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, """{"code":40002,"message":"bad app id or key"}""", true)]
    [InlineData(400, "bad request", true)]
    [InlineData(403, "", true)]
    [InlineData(200, "<html>login</html>", false)]
    [InlineData(200, "{\"code\":0", false)]
    [InlineData(200, "{}", false)]
    [InlineData(200, """{"code":0,"data":{"access_token":null}}""", false)]
    [InlineData(500, "oops", false)]
    public async Task Refresh_Fails_IsARefusalOnlyIfTheVendorSaysSo(int status, string body, bool isRefusal)
    {
        using var api = new StubHandler(_ => StubHandler.Text((HttpStatusCode)status, body));
        using var client = Vendors.KDocsWithRefreshToken(api, _clock);
        var fault = await Assert.ThrowsAnyAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.Equal(isRefusal, fault is CredentialsRefusedException);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"code":0,"data":{"access_token":null}}""")]
    public async Task Refresh_NoToken_IsSaidOfTheRefreshAndNotOfADocument(string body)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, body));
        using var client = Vendors.KDocsWithRefreshToken(api, _clock);
        var fault = await Assert.ThrowsAnyAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.EndsWith("The response of refresh_token holds no access token.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("86400", 86400)]
    [InlineData("\"7200\"", 7200)]
    [InlineData("null", 86400)]
    [InlineData("0", 86400)]
    [InlineData("99999999999999999999", 86400)]
    public async Task Token_LifeInTheResponse_CountsOrElseADay(string expiresIn, int seconds)
    {
        var issued = 0;
        using var api = new StubHandler(request => StubHandler.Text(
            HttpStatusCode.OK,
            request.Target.Contains("refresh_token", StringComparison.Ordinal) ? $$$"""{"code":0,"data":{"access_token":"t{{{++issued}}}","expires_in":{{{expiresIn}}}}}""" : Empty));
        using var client = Vendors.KDocsWithRefreshToken(api, _clock);
        await client.ResolveOneAsync();
        _clock.Advance(TimeSpan.FromSeconds(seconds - 301));
        await client.ResolveOneAsync();
        Assert.Equal(1, issued);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await client.ResolveOneAsync();
        Assert.Equal(2, issued);
    }
}
