using System.Net;
using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.KDocs.Api;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Http;

public class ToleranceTests
{
    private const string AccessToken = """{"value":{"accessToken":"t","refreshToken":"r","expireTime":1700000000000,"corporationId":"c"}}""";
    private const string RefreshedToken = """{"code":0,"message":"m","hint":"h","msg":"g","result":"ok","data":{"access_token":"a","refresh_token":"r","expires_in":86400,"app_id":"i"}}""";

    private static readonly JToken[] Strange =
    [
        JValue.CreateNull(), new JValue("text"), new JValue(""), new JValue(-1), new JValue(1.5), new JValue(1e300), new JValue(true),
        new JValue(decimal.MaxValue), new JValue(long.MaxValue), new JObject(), new JArray(), new JArray(JValue.CreateNull()), new JArray(1, "a", new JObject()),
        new JObject { ["$type"] = "System.IO.FileInfo", ["$ref"] = "1" },
    ];

    public static TheoryData<string> Operations => ["downloadUrls", "accessToken", "pictureUrls", "refreshToken"];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Parse_EachFieldMissing_IsNoFault(string operation)
    {
        foreach (var path in Paths(operation))
        {
            var (root, field) = Find(operation, path);
            (field.Parent as JProperty ?? field).Remove();
            await ParseAsync(operation, root.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Parse_EachFieldOfAnyOtherType_IsNoFault(string operation)
    {
        foreach (var path in Paths(operation))
        {
            foreach (var strange in Strange)
            {
                var (root, field) = Find(operation, path);
                field.Replace(strange.DeepClone());
                await ParseAsync(operation, root.ToString());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Parse_UnknownFieldAnywhere_IsNoFault(string operation)
    {
        foreach (var path in Paths(operation).Prepend(""))
        {
            var (root, field) = Find(operation, path);
            if (field is JObject node)
            {
                node["new_field"] = new JObject { ["deep"] = new JArray(1, "2024-06-04T02:36:44Z") };
                await ParseAsync(operation, root.ToString());
            }
        }
    }

    [Fact]
    public async Task Parse_OneStrangeField_LeavesTheOthersReadable()
    {
        using var stub = Answer("""[{"id":"1","key":"k","url":{"not":"text"},"thumbUrl":"https://h/t","headers":{"a":1,"b":null,"c":"d"}},7,null,{"id":"2","key":"k2","url":"https://h/2"}]""");
        var urls = (await Ekuaibao(stub).GetAttachmentDownloadUrlsAsync([])).Where(url => url is not null).ToList();
        Assert.Equal(["1", "2"], urls.Select(url => url.Id));
        Assert.Null(urls[0].Url);
        Assert.Equal("https://h/t", urls[0].ThumbUrl);
        Assert.Equal("d", urls[0].Headers!["c"]);
        Assert.Equal("https://h/2", urls[1].Url);
    }

    [Fact]
    public async Task Parse_NumberAsText_IsTheNumber()
    {
        using var stub = Answer("""{"code":"0","data":{"expires_in":"7200"}}""");
        var answer = await KDocs(stub).RefreshAccessTokenAsync("a", new RefreshTokenRequest { AppKey = "k", RefreshToken = "r" });
        Assert.Equal(0, answer.Code);
        Assert.Equal(7200, answer.Data!.ExpiresIn);
    }

    [Fact]
    public async Task Parse_TextThatLooksLikeADate_StaysText()
    {
        using var stub = Answer("""[{"id":"2024-06-04T02:36:44Z","extra":"2024-06-04T02:36:44Z"}]""");
        var url = Assert.Single(await Ekuaibao(stub).GetAttachmentDownloadUrlsAsync([]));
        Assert.Equal("2024-06-04T02:36:44Z", url.Id);
        Assert.Equal("2024-06-04T02:36:44Z", url.AdditionalProperties["extra"]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{[]}")]
    [InlineData(" { [ ] }\r\n")]
    [InlineData("\uFEFF[]")]
    public async Task Parse_NothingFound_IsAnEmptyList(string body)
    {
        using var stub = Answer(body);
        Assert.Empty(await Ekuaibao(stub).GetAttachmentDownloadUrlsAsync([]));
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("  \r\n", "it is empty")]
    [InlineData("<!DOCTYPE html><html><body>登录</body></html>", "HTML page")]
    [InlineData("<?xml version=\"1.0\"?><Error/>", "XML")]
    [InlineData("[{\"id\":\"1\",\"url\":\"https://h/a?Sig", "cut short or damaged")]
    [InlineData("服务异常", "plain text")]
    [InlineData("[] []", "cut short or damaged")]
    [InlineData("null", "single value")]
    [InlineData("\"text\"", "single value")]
    [InlineData("7", "single value")]
    [InlineData("{}", "an object where the contract says an array")]
    public async Task Parse_NotWhatTheContractSays_IsTyped(string body, string words)
    {
        using var stub = Answer(body);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(() => Ekuaibao(stub).GetAttachmentDownloadUrlsAsync([]));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Equal(200, fault.ResponseStatusCode);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{[]}")]
    [InlineData("null")]
    public async Task Parse_ArrayWhereAnObjectIsSaid_IsTyped(string body)
    {
        using var stub = Answer(body);
        await Assert.ThrowsAsync<AttachmentApiException>(() => KDocs(stub).GetPictureUrlsAsync("t", new PictureUrlsRequest()));
    }

    [Fact]
    public async Task Parse_VeryDeep_IsTyped()
    {
        using var stub = Answer(new string('[', 100_000));
        await Assert.ThrowsAsync<AttachmentApiException>(() => Ekuaibao(stub).GetAttachmentDownloadUrlsAsync([]));
    }

    private static StubHandler Answer(string body) => new(_ => StubHandler.Text(HttpStatusCode.OK, body));

    private static JToken Example(string operation) => JToken.Parse(operation switch
    {
        "downloadUrls" => Repository.Fixture("ekuaibao/downloadurls.response.json"),
        "pictureUrls" => Repository.Fixture("kdocs/pictures-urls.response.json"),
        "accessToken" => AccessToken,
        _ => RefreshedToken,
    });

    private static List<string> Paths(string operation)
    {
        var root = (JContainer)Example(operation);
        var paths = root.Descendants().Where(token => token is not JProperty).Select(token => token.Path).ToList();
        Assert.True(paths.Count >= 5);
        return paths;
    }

    private static (JToken Root, JToken Field) Find(string operation, string path)
    {
        var root = Example(operation);
        return (root, path.Length == 0 ? root : root.SelectToken(path)!);
    }

    private static async Task ParseAsync(string operation, string body)
    {
        using var stub = Answer(body);
        switch (operation)
        {
            case "downloadUrls":
                Assert.NotNull(await Ekuaibao(stub).GetAttachmentDownloadUrlsAsync([]));
                using (var client = Vendors.Ekuaibao(stub))
                {
                    Assert.Single(await client.ResolveLinksAsync([Vendors.Attachment]).ListAsync());
                }

                break;
            case "pictureUrls":
                Assert.NotNull(await KDocs(stub).GetPictureUrlsAsync("t", new PictureUrlsRequest()));
                break;
            case "accessToken":
                Assert.NotNull(await Ekuaibao(stub).GetAccessTokenAsync(new AccessTokenRequest { AppKey = "k", AppSecurity = "s" }));
                break;
            default:
                Assert.NotNull(await KDocs(stub).RefreshAccessTokenAsync("a", new RefreshTokenRequest { AppKey = "k", RefreshToken = "r" }));
                break;
        }
    }

    private static EkuaibaoApi Ekuaibao(StubHandler stub) => new(Client(stub));

    private static KDocsApi KDocs(StubHandler stub) => new(Client(stub));

    private static HttpClient Client(StubHandler stub) => new(stub, disposeHandler: false) { BaseAddress = new Uri("https://api.example/") };
}
