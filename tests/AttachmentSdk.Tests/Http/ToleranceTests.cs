using System.Net;
using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.KDocs.Api;

namespace AttachmentSdk.Tests.Http;

public class ToleranceTests
{
    [Fact]
    public async Task Parse_OneStrangeField_LeavesTheOthersReadable()
    {
        using var stub = Response("""[{"id":"1","key":"k","url":{"not":"text"},"thumbUrl":"https://h/t","headers":{"a":1,"b":null,"c":"d"}},7,null,{"id":"2","key":"k2","url":"https://h/2"}]""");
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
        using var stub = Response("""{"code":"0","data":{"expires_in":"7200"}}""");
        var response = await KDocs(stub).RefreshAccessTokenAsync("a", new RefreshTokenRequest { AppKey = "k", RefreshToken = "r" });
        Assert.Equal(0, response.Code);
        Assert.Equal(7200, response.Data!.ExpiresIn);
    }

    [Theory]
    [InlineData("[0,1650.5]", new[] { 0, 1650.5 })]
    [InlineData("""["7",{},"x",8]""", new[] { 7.0, 8.0 })]
    [InlineData("null", null)]
    [InlineData("\"x\"", null)]
    [InlineData("{}", null)]
    public async Task Parse_ListOfNumbers_KeepsThoseThatAre(string region, double[]? expected)
    {
        using var stub = Response($$$"""{"items":[{"invoiceId":"1","region":{{{region}}},"fileName":"f"}]}""");
        var response = await Ekuaibao(stub).GetInvoiceUrlsAsync(new InvoiceUrlsRequest());
        var item = Assert.Single(response.Items!);
        Assert.Equal(expected, item.Region);
        Assert.Equal("f", item.FileName);
    }

    [Fact]
    public async Task Parse_TextThatLooksLikeADate_StaysText()
    {
        using var stub = Response("""[{"id":"2024-06-04T02:36:44Z","extra":"2024-06-04T02:36:44Z"}]""");
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
        using var stub = Response(body);
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
        using var stub = Response(body);
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
        using var stub = Response(body);
        await Assert.ThrowsAsync<AttachmentApiException>(() => KDocs(stub).GetPictureUrlsAsync("t", new PictureUrlsRequest()));
    }

    [Fact]
    public async Task Parse_VeryDeep_IsTyped()
    {
        using var stub = Response(new string('[', 100_000));
        await Assert.ThrowsAsync<AttachmentApiException>(() => Ekuaibao(stub).GetAttachmentDownloadUrlsAsync([]));
    }

    private static StubHandler Response(string body) => new(_ => StubHandler.Text(HttpStatusCode.OK, body));

    private static EkuaibaoApi Ekuaibao(StubHandler stub) => new(Client(stub));

    private static KDocsApi KDocs(StubHandler stub) => new(Client(stub));

    private static HttpClient Client(StubHandler stub) => new(stub, disposeHandler: false) { BaseAddress = new Uri("https://api.example/") };
}
