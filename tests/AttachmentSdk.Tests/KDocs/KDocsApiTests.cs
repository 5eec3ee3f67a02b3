using System.Net;
using AttachmentSdk.KDocs.Api;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.KDocs;

public class KDocsApiTests
{
    [Fact]
    public async Task RefreshAccessToken_Request_IsAsOthersSendIt()
    {
        using var stub = new StubHandler().Enqueue(HttpStatusCode.OK, "{}");
        await Api(stub).RefreshAccessTokenAsync("EX20000101&example", new RefreshTokenRequest { AppKey = "00000000example-app-key", RefreshToken = "example-refresh-token" });
        await Verifier.Verify(RequestText.Describe(Assert.Single(stub.Requests)));
    }

    [Fact]
    public async Task GetPictureUrls_VendorExample_IsAsDocumented()
    {
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "{}"));
        using var client = Vendors.KDocs(stub);
        var example = JObject.Parse(Repository.Fixture("kdocs/pictures-urls.request.json"));
        var body = new PictureUrlsRequest { Pics = [.. example["pics"]!.Select(item => new PictureKey { PicKey = item.Value<string>("pic_key")!, Tag = item.Value<string>("tag")! })] };

        await client.Api.GetPictureUrlsAsync("t2v4Ga8Z/UYKc?12KG", body);

        var request = Assert.Single(stub.Requests);
        Assert.True(JToken.DeepEquals(example, JToken.Parse(request.Body!)));
        await Verifier.Verify(RequestText.Describe(request));
    }

    private static KDocsApi Api(StubHandler stub) => new(new HttpClient(stub, disposeHandler: false) { BaseAddress = new Uri("https://developer.kdocs.cn/") });
}
