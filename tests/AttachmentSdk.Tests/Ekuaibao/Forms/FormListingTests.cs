using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Ekuaibao.Forms;

public class FormListingTests
{
    [Fact]
    public async Task List_VendorExample_GivesEveryFileWithItsPlace()
    {
        using var api = Forms(_ => """
            {"flowId":"F","flowCode":"B1","attachmentList":[
              {"type":"flow.body","attachmentUrls":[{"key":"a.jpg","url":"https://h/a","fileId":"1","fileName":"a"}]},
              {"type":"flow.free","freeId":"x","attachmentUrls":[{"key":"b.jpg","url":"https://h/b","fileId":"2"}],"invoiceUrls":[{"key":"c.jpg","url":"https://h/c","fileId":"3","invoiceNumber":"14","invoiceCode":"97"}]},
              {"type":"flow.free","freeId":"y","attachmentUrls":[{"url":"https://h/d"},{},null,{"fileName":"n"}]},
              {"type":"flow.approving","attachmentUrls":[{"key":"e","fileId":"5"}]},
              {"type":"flow.receipt","receiptUrls":[{"url":"https://h/f","key":"f=.pdf"}]},
              {"type":"flow.new","attachmentUrls":[{"key":"g","fileId":"7"}],"more":[{"deep":{"key":"h","fileId":8}}]},
              null, {}]}
            """);
        using var client = Vendors.Ekuaibao(api);

        var files = await client.Forms.ListAttachmentsAsync(["F"]).ListAsync();

        Assert.Equal(
            [
                "Body flow.body[0].attachmentUrls[0] 1 a.jpg",
                "FeeDetail flow.free[0].attachmentUrls[0] 2 b.jpg",
                "Invoice flow.free[0].invoiceUrls[0] 3 c.jpg",
                "FeeDetail flow.free[1].attachmentUrls[0]  ",
                "Approval flow.approving[0].attachmentUrls[0] 5 e",
                "Receipt flow.receipt[0].receiptUrls[0]  f=.pdf",
                "Other flow.new[0].attachmentUrls[0] 7 g",
                "Other flow.new[0].more[0].deep 8 h",
            ],
            files.Select(file => $"{file.Kind} {file.Path} {file.Id} {file.Key}"));
        Assert.All(files, file => Assert.Equal(("F", "B1", null), (file.FlowId, file.FormCode, file.Error)));
        Assert.Equal(("14", "97", "https://h/c"), (files[2].InvoiceNumber, files[2].InvoiceCode, files[2].Url));
    }

    [Fact]
    public async Task List_SameFileTwice_IsAtItsFirstPlaceOnly()
    {
        const string File = """{"key":"a","fileId":"1"}""";
        using var api = Forms(id => $$"""{"flowId":"{{id}}","attachmentList":[{"type":"flow.free","attachmentUrls":[{{File}}]},{"type":"flow.body","attachmentUrls":[{{File}},{"key":"a","fileId":"2"}]}]}""");
        using var client = Vendors.Ekuaibao(api);
        var files = await client.Forms.ListAttachmentsAsync(["F", "G"]).ListAsync();
        Assert.Equal(["F1", "F2", "G1", "G2"], files.Select(file => file.FlowId + file.Id));
        Assert.Equal("flow.free[0].attachmentUrls[0]", files[0].Path);
    }

    [Fact]
    public async Task List_250Forms_AreThreeCalls()
    {
        using var api = Forms(OneFile);
        using var client = Vendors.Ekuaibao(api);
        var ids = Enumerable.Range(0, 250).Select(number => $"F{number}").ToList();
        var files = await client.Forms.ListAttachmentsAsync(ids).ListAsync();
        Assert.Equal(ids, files.Select(file => file.FlowId));
        Assert.Equal([100, 100, 50], api.Requests.Select(request => IdsIn(request).Count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(41)]
    [InlineData(99)]
    public async Task List_OneBadId_LosesNoOther(int position)
    {
        var ids = Enumerable.Range(0, 100).Select(number => $"F{number}").ToList();
        ids[position] = "bad";
        using var api = Forms(OneFile);
        using var client = Vendors.Ekuaibao(api);

        var files = await client.Forms.ListAttachmentsAsync(ids).ListAsync();

        Assert.Equal(ids, files.Select(file => file.FlowId));
        var bad = Assert.Single(files, file => file.Kind == FormAttachmentKind.Form);
        Assert.Equal(("bad", DownloadErrorCode.NotFound), (bad.FlowId, bad.Error!.Code));
        Assert.Contains("单据不存在", bad.Error.Message, StringComparison.Ordinal);
        Assert.InRange(api.Requests.Count, 13, 15);
    }

    [Fact]
    public async Task List_FormLeftOutOfTheResponse_IsReported()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, $$"""{"items":[{{OneFile("G")}},{"flowId":"never asked"},{"flowId":null},null]}"""));
        using var client = Vendors.Ekuaibao(api);
        var files = await client.Forms.ListAttachmentsAsync(["F", "G"]).ListAsync();
        Assert.Equal([("F", DownloadErrorCode.NotFound), ("G", null)], files.Select(file => (file.FlowId, file.Error?.Code)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"items":null}""")]
    [InlineData("""{"items":7}""")]
    public async Task List_ResponseIsNoList_IsAnErrorOfEachForm(string body)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, body));
        using var client = Vendors.Ekuaibao(api);
        var files = await client.Forms.ListAttachmentsAsync(["F", "G"]).ListAsync();
        Assert.Equal([("F", DownloadErrorCode.Api), ("G", DownloadErrorCode.Api)], files.Select(file => (file.FlowId!, file.Error!.Code)));
    }

    [Theory]
    [InlineData(500, "系统异常")]
    [InlineData(400, "参数错误")]
    [InlineData(200, """{"code":"500","msg":"系统异常"}""")]
    public async Task List_AnyOtherFailure_IsThatOfTheCallsForms(int status, string body)
    {
        using var api = new StubHandler(request => IdsIn(request).Contains("F0") ? StubHandler.Text((HttpStatusCode)status, body, "text/plain") : Response(IdsIn(request), OneFile));
        using var client = Vendors.Ekuaibao(api, configure: options => options.MaxApiRetries = 0);
        var files = await client.Forms.ListAttachmentsAsync(Enumerable.Range(0, 101).Select(number => $"F{number}")).ListAsync();
        Assert.Equal(101, files.Count);
        Assert.Equal(100, files.Count(file => file is { Kind: FormAttachmentKind.Form, Error.Code: DownloadErrorCode.Api }));
        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task List_NoConnection_IsThatOfTheCallsForms()
    {
        using var api = new StubHandler(_ => throw new HttpRequestException("no route"));
        using var client = Vendors.Ekuaibao(api);
        var file = Assert.Single(await client.Forms.ListAttachmentsAsync(["F"]).ListAsync());
        Assert.Equal(DownloadErrorCode.Network, file.Error!.Code);
    }

    [Fact]
    public async Task List_RefusedToken_IsThrown()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.Forbidden, "未授权", "text/plain"));
        using var client = Vendors.Ekuaibao(api);
        await Assert.ThrowsAsync<CredentialsRefusedException>(() => client.Forms.ListAttachmentsAsync(["F", "G"]).ListAsync());
        Assert.Single(api.Requests);
    }

    internal static string OneFile(string id) => $$"""{"flowId":"{{id}}","flowCode":"C{{id}}","attachmentList":[{"type":"flow.body","attachmentUrls":[{"key":"{{id}}.pdf","fileId":"1","url":"https://h/{{id}}"}]}]}""";

    internal static List<string> IdsIn(RecordedRequest request) => [.. JObject.Parse(request.Body!)["flowIds"]!.Select(id => id.Value<string>()!)];

    internal static HttpResponseMessage Response(List<string> ids, Func<string, string> form) => ids.Contains("bad")
        ? StubHandler.Text(HttpStatusCode.BadRequest, "单据不存在", "text/plain")
        : StubHandler.Text(HttpStatusCode.OK, $$"""{"items":[{{string.Join(',', ids.Select(form).Reverse())}}]}""");

    private static StubHandler Forms(Func<string, string> form) => new(request => Response(IdsIn(request), form));
}
