using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Ekuaibao.Forms;

public class FormCodeListingTests
{
    private const string Form = """
        {"value":{"id":"F","formType":"expense","form":{"code":"B1","code2":{"key":"not a file"},
          "attachments":[{"key":"a","fileId":"1","fileName":"一.pdf"}],
          "u_Z附件":[{"key":"b","fileId":"2"},{"key":"a","fileId":"1"}],
          "u_对象":{"u_里":{"key":"c","fileId":33}},
          "details":[
            {"feeTypeForm":{"attachments":[{"key":"d","fileId":"4"}],"invoiceForm":{"invoices":[{"invoiceId":"co:14:97"},{"invoiceId":"co::22"},{"invoiceId":"ID01"},{"invoiceId":"ID01"},{"invoiceId":"ID02"},{"invoiceId":"co::22:2"}]}}},
            {"feeTypeForm":{"u_f":[{"key":"e","fileId":"5"}],"invoiceId":"elsewhere"}}],
          "u_o":{"details":[{"key":"f","fileId":"6"}]}},
          "logs":[{},{"attachments":[{"key":"g","fileId":"7"}]},null,5],
          "writtenOffRecords":[{"key":"h","fileId":"8"}],"x":"y"}}
        """;

    private const string Listed = """
        {"flowId":"F","flowCode":"B1","attachmentList":[{"type":"flow.body","attachmentUrls":[{"key":"a","fileId":"1","url":"https://h/a"}]},
          {"type":"flow.free","invoiceUrls":[{"key":"i1","fileId":"9","url":"https://h/i1","invoiceNumber":"97","invoiceCode":"14"},{"key":"i2.xml","fileId":"10","url":"https://h/i2","invoiceCode":"22"},{"url":"https://h/only%20url.png?e=1"}]}]}
        """;

    private const string Invoices = """
        {"items":[{"id":"ID01","url":"https://s/only%20url.png?x-oss-process=image%2Fcrop","fileName":"x.png"},{"id":"ID02","url":"https://s/new.ofd","fileName":"new.ofd"},{"id":"co::22:2","url":"https://s/i2.xml","fileName":"i2.xml"},{"id":"other"},{"url":"u"},null]}
        """;

    [Fact]
    public async Task List_WholeForm_FindsEachFileOnceWhereverItStands()
    {
        using var api = Api(_ => Form, _ => Listed);
        using var client = Vendors.Ekuaibao(api);

        var files = await client.Forms.ListAttachmentsByCodeAsync(["B1"]).ListAsync();

        Assert.Equal(
            [
                "Body flow.body[0].attachmentUrls[0] 1 a ",
                "Invoice flow.free[0].invoiceUrls[0] 9 i1 ",
                "Invoice flow.free[0].invoiceUrls[1] 10 i2.xml ",
                "Invoice flow.free[0].invoiceUrls[2]   ",
                "Body form.u_Z附件[0] 2 b ",
                "Body form.u_对象.u_里 33 c ",
                "FeeDetail form.details[0].feeTypeForm.attachments[0] 4 d ",
                "FeeDetail form.details[1].feeTypeForm.u_f[0] 5 e ",
                "Body form.u_o.details[0] 6 f ",
                "Approval logs[1].attachments[0] 7 g ",
                "Body writtenOffRecords[0] 8 h ",
                "Invoice form.details[0].feeTypeForm.invoiceForm.invoices[4]   ID02",
            ],
            files.Select(file => $"{file.Kind} {file.Path} {file.Id} {file.Key} {file.InvoiceId}"));
        Assert.All(files, file => Assert.Equal(("F", "B1", null), (file.FlowId, file.FormCode, file.Error)));
        Assert.Equal(("new.ofd", "https://s/new.ofd"), (files[^1].FileName, files[^1].Url));
        Assert.Equal(["ID01", "ID02", "co::22:2"], JObject.Parse(api.Requests[^1].Body!)["invoiceId"]!.Select(id => id.Value<string>()));
        Assert.Equal(3, api.Requests.Count);
    }

    [Theory]
    [InlineData(412, "单据不存在", DownloadErrorCode.NotFound)]
    [InlineData(412, "单据已删除", DownloadErrorCode.NotFound)]
    [InlineData(412, "其他", DownloadErrorCode.Api)]
    [InlineData(404, "单据不存在", DownloadErrorCode.Api)]
    public async Task List_NoSuchForm_IsReportedInTheVendorsWordsAndTheOthersAreListed(int status, string words, DownloadErrorCode code)
    {
        using var api = Api(asked => asked == "B2" ? null : Simple(asked), FormListingTests.OneFile, (HttpStatusCode)status, words);
        using var client = Vendors.Ekuaibao(api);
        var files = await client.Forms.ListAttachmentsByCodeAsync(["B1", "B2", "B3"]).ListAsync();
        Assert.Equal(["B1", "B2", "B3"], files.Select(file => file.FormCode!.Replace("CF", "", StringComparison.Ordinal)));
        Assert.Equal((FormAttachmentKind.Form, code), (files[1].Kind, files[1].Error!.Code));
        Assert.Contains(words, files[1].Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ManyForms_AreAskedForByTheHundred()
    {
        using var api = Api(Simple, FormListingTests.OneFile);
        using var client = Vendors.Ekuaibao(api, new FakeTimeProvider());
        var codes = Enumerable.Range(0, 130).Select(number => $"B{number}").ToList();
        var files = await client.Forms.ListAttachmentsByCodeAsync(codes).ListAsync();
        Assert.Equal(codes.Select(code => $"F{code}"), files.Select(file => file.FlowId));
        Assert.Equal([100, 30], api.Requests.Where(request => request.Target.Contains("flowDetails/attachment", StringComparison.Ordinal)).Select(request => FormListingTests.IdsIn(request).Count));
        Assert.Equal(132, api.Requests.Count);
    }

    [Theory]
    [InlineData("""{"value":null}""", 1)]
    [InlineData("{}", 1)]
    [InlineData("""{"value":{"form":{"a":{"key":"k","fileId":"1"}}}}""", 2)]
    [InlineData("""{"value":{"id":7.5,"form":[],"logs":{}}}""", 1)]
    public async Task List_ResponseWithoutTheFormsId_IsReportedAndItsFilesKept(string body, int entries)
    {
        using var api = Api(_ => body, FormListingTests.OneFile);
        using var client = Vendors.Ekuaibao(api);
        var files = await client.Forms.ListAttachmentsByCodeAsync(["B1"]).ListAsync();
        Assert.Equal(entries, files.Count);
        if (files.Count == 1 && files[0].FlowId is null)
        {
            Assert.Equal(DownloadErrorCode.Api, files[0].Error!.Code);
        }
    }

    [Fact]
    public async Task List_FilesOfTheFormCannotBeListed_ThoseOnTheFormAreAndTheErrorIsToo()
    {
        using var api = Api(_ => """{"value":{"id":"bad","form":{"a":{"key":"k","fileId":"1"}}}}""", FormListingTests.OneFile);
        using var client = Vendors.Ekuaibao(api);
        var files = await client.Forms.ListAttachmentsByCodeAsync(["B1"]).ListAsync();
        Assert.Equal([FormAttachmentKind.Body, FormAttachmentKind.Form], files.Select(file => file.Kind));
        Assert.Equal(DownloadErrorCode.NotFound, files[1].Error!.Code);
    }

    [Fact]
    public async Task List_FormKnownButNotAmongTheLists_HasNoFilesAndNoError()
    {
        using var api = Api(Simple, _ => """{"flowId":"another"}""");
        using var client = Vendors.Ekuaibao(api);
        Assert.Empty(await client.Forms.ListAttachmentsByCodeAsync(["B1"]).ListAsync());
    }

    [Fact]
    public async Task List_InvoiceCallFails_TheInvoicesAreListedWithoutLinks()
    {
        using var api = new StubHandler(request => request.Target.Contains("INVOICE", StringComparison.Ordinal)
            ? StubHandler.Text(HttpStatusCode.BadRequest, "错误", "text/plain")
            : Route(request, _ => Form, _ => Listed));
        using var client = Vendors.Ekuaibao(api);
        var files = await client.Forms.ListAttachmentsByCodeAsync(["B1"]).ListAsync();
        Assert.Equal(["ID01", "ID02", "co::22:2"], files.Where(file => file.InvoiceId is not null).Select(file => file.InvoiceId));
    }

    [Fact]
    public async Task List_RefusedToken_IsThrownAfterWhatWasThere()
    {
        using var api = new StubHandler(request => request.Target.Contains("code=B2", StringComparison.Ordinal)
            ? StubHandler.Text(HttpStatusCode.Forbidden, "未授权", "text/plain")
            : Route(request, Simple, FormListingTests.OneFile));
        using var client = Vendors.Ekuaibao(api);
        var seen = new List<FormAttachment>();
        await Assert.ThrowsAsync<CredentialsRefusedException>(async () =>
        {
            await foreach (var file in client.Forms.ListAttachmentsByCodeAsync(["B1", "B2", "B3"]))
            {
                seen.Add(file);
            }
        });
        Assert.Equal(["FB1"], seen.Select(file => file.FlowId));
    }

    [Fact]
    public async Task List_DeepForm_IsWalkedAsDeepAsItIsRead()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 55)) + """{"key":"k","fileId":"1"}""" + new string('}', 55);
        using var api = Api(_ => "{\"value\":{\"id\":\"FB1\",\"form\":" + deep + "}}", FormListingTests.OneFile);
        using var client = Vendors.Ekuaibao(api);
        Assert.Contains(await client.Forms.ListAttachmentsByCodeAsync(["B1"]).ListAsync(), file => file.Path.StartsWith("form.a.a.a", StringComparison.Ordinal));
    }

    private static string Simple(string code) => "{\"value\":{\"id\":\"F" + code + "\",\"form\":{}}}";

    private static StubHandler Api(Func<string, string?> form, Func<string, string> listed, HttpStatusCode status = HttpStatusCode.PreconditionFailed, string words = "单据不存在") =>
        new(request => Route(request, form, listed, status, words));

    private static HttpResponseMessage Route(RecordedRequest request, Func<string, string?> form, Func<string, string> listed, HttpStatusCode status = HttpStatusCode.PreconditionFailed, string words = "")
    {
        if (request.Target.Contains("flowDetails/attachment", StringComparison.Ordinal))
        {
            return FormListingTests.Response(FormListingTests.IdsIn(request), listed);
        }

        if (request.Target.Contains("INVOICE", StringComparison.Ordinal))
        {
            return StubHandler.Text(HttpStatusCode.OK, Invoices);
        }

        var code = request.Target.Split("code=")[1].Split('&')[0];
        return form(code) is { } body ? StubHandler.Text(HttpStatusCode.OK, body) : StubHandler.Text(status, words, "text/plain");
    }
}
