using System.Net;
using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Ekuaibao;

public class EkuaibaoApiTests
{
    [Fact]
    public async Task GetAttachmentDownloadUrls_VendorExample_IsAsDocumented()
    {
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "[]"));
        using var client = Vendors.Ekuaibao(stub, configure: options => options.AccessToken = "ID_3vMMouDbGqM:djg8LshfUkfM00");
        var example = JArray.Parse(Repository.Fixture("ekuaibao/downloadurls.request.json"));
        var body = example.Select(item => new AttachmentUrlRequest { Id = item.Value<string>("id")!, Key = item.Value<string>("key")!, Expiration = item.Value<int>("expiration") });

        await client.Api.GetAttachmentDownloadUrlsAsync(body);

        var request = Assert.Single(stub.Requests);
        Assert.True(JToken.DeepEquals(example, JToken.Parse(request.Body!)));
        await Verifier.Verify(RequestText.Describe(request));
    }

    [Fact]
    public async Task Call_OverAnHttpClientOfTheCallers_ReportsAFailureOfStatus200()
    {
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, """{"code":"500","msg":"system error","data":null}"""));
        using var http = new HttpClient(stub) { BaseAddress = new Uri("https://app.ekuaibao.com/") };
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(() => new EkuaibaoApi(http).GetLocationAsync("corp"));
        Assert.Equal(("500", 0), (fault.VendorCode, fault.Attempts));
    }

    [Theory]
    [InlineData("https://app.ekuaibao.com", "https://app.ekuaibao.com/api/openapi/v2/")]
    [InlineData("https://app.ekuaibao.com/", "https://app.ekuaibao.com/api/openapi/v2/")]
    [InlineData("https://gateway.example/ekuaibao", "https://gateway.example/ekuaibao/api/openapi/v2/")]
    [InlineData("https://gateway.example:8443/ekuaibao/", "https://gateway.example:8443/ekuaibao/api/openapi/v2/")]
    public async Task BaseAddress_WithAndWithoutSlashAndPath_IsKept(string baseAddress, string start)
    {
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "[]"));
        using var client = Vendors.Ekuaibao(stub, configure: options => options.BaseAddress = new Uri(baseAddress));
        await client.ResolveOneAsync();
        Assert.StartsWith(start, stub.Requests[0].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_WithEverythingInIt_GoesBackUnchanged()
    {
        var key = "DP:{\"fileName\":\"a\\u4e2d\\\"中 𠮷/\\n<>&'.jpg\"}\u2028\t";
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "[]"));
        using var client = Vendors.Ekuaibao(stub);
        await client.Attachments.ResolveLinksAsync([new("id", key)]).ListAsync();
        Assert.Equal(key, JArray.Parse(stub.Requests[0].Body!)[0].Value<string>("key"));
    }
}
