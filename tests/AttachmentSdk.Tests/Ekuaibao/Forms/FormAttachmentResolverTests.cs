using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Tests.Ekuaibao.Forms;

public sealed class FormAttachmentResolverTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly StubHandler _api;

    public FormAttachmentResolverTests() => _api = new StubHandler(request => StubHandler.Text(HttpStatusCode.OK, request.Target switch
    {
        var target when target.Contains("downloadurls", StringComparison.Ordinal) => """[{"id":"1","key":"FF.pdf","url":"https://new/reference"}]""",
        var target when target.Contains("INVOICE", StringComparison.Ordinal) => """{"items":[{"id":"INV","url":"https://new/invoice","thumbUrl":"https://new/thumb","fileName":"票.pdf"}]}""",
        _ => """{"items":[{"flowId":"FF","flowCode":"B1","attachmentList":[{"type":"flow.receipt","receiptUrls":[{"url":"https://new/first"},{"url":"https://new/second","key":"r.pdf"}]}]}]}""",
    }));

    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData(0, false)]
    [InlineData(58, false)]
    [InlineData(59, true)]
    [InlineData(600, true)]
    public async Task Resolve_LinkThatCameAlong_IsUsedForItsHour(int minutes, bool isAskedFor)
    {
        var file = Reference("https://old/a");
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        var link = await ResolveAsync(file);
        Assert.Equal(isAskedFor ? "https://new/reference" : "https://old/a", link.Link!.Url);
        Assert.Equal(isAskedFor ? 1 : 0, _api.Requests.Count);
    }

    [Fact]
    public async Task Resolve_LinkThatStatesItsEnd_IsUsedUntilThen()
    {
        var end = _clock.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds();
        var file = Reference($"https://old/a?e={end}&token=t");
        Assert.StartsWith("https://old/", (await ResolveAsync(file)).Link!.Url, StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal("https://new/reference", (await ResolveAsync(file)).Link!.Url);
    }

    [Theory]
    [InlineData("no url at all")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Resolve_NoUsableLinkCameAlong_AsksForOne(string? url) =>
        Assert.Equal("https://new/reference", (await ResolveAsync(Reference(url))).Link!.Url);

    [Fact]
    public async Task Resolve_DriveFile_NeedsItsHeadersAndAsks()
    {
        var file = new FormAttachment(FormAttachmentKind.Body, "p", "FF", id: "1", key: "DP:{}") { Url = "https://old/a.file", UrlAskedAt = _clock.GetUtcNow() };
        Assert.False((await ResolveAsync(file)).IsFound);
        Assert.Contains("downloadurls", Assert.Single(_api.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_Invoice_IsAskedForByItsId()
    {
        var link = (await ResolveAsync(new FormAttachment(FormAttachmentKind.Invoice, "p", "FF", invoiceId: "INV"))).Link!;
        Assert.Equal(("https://new/invoice", "票.pdf", _clock.GetUtcNow().AddHours(1)), (link.Url, link.FileName, link.ExpiresAt));
        Assert.False((await ResolveAsync(new FormAttachment(FormAttachmentKind.Invoice, "p", "FF", invoiceId: "other"))).IsFound);
    }

    [Fact]
    public async Task Resolve_InvoiceAsThumbnail_IsTheSmallerPicture() => Assert.Equal(
        "https://new/thumb",
        (await ResolveAsync(new FormAttachment(FormAttachmentKind.Invoice, "p", "FF", invoiceId: "INV") { Url = "https://old/a", UrlAskedAt = _clock.GetUtcNow() }, options => options.UseThumbnails = true)).Link!.Url);

    [Theory]
    [InlineData("flow.receipt[0].receiptUrls[0]", null, "https://new/first")]
    [InlineData("elsewhere", "r.pdf", "https://new/second")]
    [InlineData("flow.receipt[0].receiptUrls[0]", "r.pdf", "https://new/second")]
    public async Task Resolve_FileWithoutId_IsFoundOnItsFormByKeyElseByPlace(string path, string? key, string url) =>
        Assert.Equal(url, (await ResolveAsync(new FormAttachment(FormAttachmentKind.Receipt, path, "FF", key: key))).Link!.Url);

    [Theory]
    [InlineData("FF", "flow.receipt[0].receiptUrls[7]", null)]
    [InlineData("FF", "flow.receipt[0].receiptUrls[0]", "gone.pdf")]
    [InlineData("unknown", "flow.receipt[0].receiptUrls[0]", null)]
    public async Task Resolve_FileThatIsNotOnItsFormAnyMore_IsNotFound(string flowId, string path, string? key) =>
        Assert.Equal(DownloadErrorCode.NotFound, (await ResolveAsync(new FormAttachment(FormAttachmentKind.Receipt, path, flowId, key: key))).Error!.Code);

    [Theory]
    [InlineData(FormAttachmentKind.Receipt, null)]
    [InlineData(FormAttachmentKind.Form, "FF")]
    public async Task Resolve_TooLittleKnown_IsUnavailable(FormAttachmentKind kind, string? flowId)
    {
        Assert.Equal(DownloadErrorCode.Unavailable, (await ResolveAsync(new FormAttachment(kind, "p", flowId, "B1"))).Error!.Code);
        Assert.Empty(_api.Requests);
    }

    [Fact]
    public async Task Resolve_FormWithAnError_KeepsIt()
    {
        var error = new DownloadError(DownloadErrorCode.NotFound, "m");
        Assert.Same(error, (await ResolveAsync(new FormAttachment(FormAttachmentKind.Form, "", "FF") { Error = error })).Error);
    }

    [Fact]
    public async Task Resolve_ManyOfAllKinds_AreOneCallForEachWayAndKeepTheirOrder()
    {
        using var client = Vendors.Ekuaibao(_api, _clock);
        FormAttachment[] files = [.. Enumerable.Range(0, 30).SelectMany(_ => new[]
        {
            Reference(null), new FormAttachment(FormAttachmentKind.Invoice, "p", "FF", invoiceId: "INV"),
            new FormAttachment(FormAttachmentKind.Receipt, "p", "FF", key: "r.pdf"), Reference("https://old/a"),
        }).Take(100)];
        var links = await client.Forms.ResolveLinksAsync(Stream(files)).ListAsync();
        Assert.Equal(["https://new/reference", "https://new/invoice", "https://new/second", "https://old/a"], links.Take(4).Select(link => link.Link!.Url));
        Assert.Equal(files, links.Select(link => link.Reference));
        Assert.Equal(3, _api.Requests.Count);
    }

    [Fact]
    public async Task Resolve_OneWayFails_TheOthersHaveTheirLinks()
    {
        using var api = new StubHandler(request => request.Target.Contains("INVOICE", StringComparison.Ordinal)
            ? StubHandler.Text(HttpStatusCode.BadRequest, "发票错误", "text/plain")
            : StubHandler.Text(HttpStatusCode.OK, """[{"id":"1","key":"FF.pdf","url":"https://new/reference"}]"""));
        using var client = Vendors.Ekuaibao(api, _clock);
        var invoice = new FormAttachment(FormAttachmentKind.Invoice, "p", "FF", invoiceId: "INV");
        var links = await client.Forms.ResolveLinksAsync(Stream(invoice, Reference(null))).ListAsync();
        Assert.Equal(DownloadErrorCode.Api, links[0].Error!.Code);
        Assert.True(links[1].IsFound);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(() => client.Forms.ResolveLinksAsync(Stream(invoice)).ListAsync());
        Assert.Equal("发票错误", fault.VendorMessage);
    }

    [Fact]
    public async Task Place_OfAFormsFile_IsItsFormAndKind()
    {
        var link = (await ResolveAsync(Reference("https://old/a", FormAttachmentKind.FeeDetail))).Link!;
        Assert.Equal(("B1", "fee-detail"), (link.Place["form"], link.Place["kind"]));
        Assert.Equal("{form}/{kind}/{name}", link.DefaultLayout!.ToString());
        link = (await ResolveAsync(new FormAttachment(FormAttachmentKind.Body, "p", "FF", id: "1", key: "FF.pdf"))).Link!;
        Assert.Equal("FF", link.Place["form"]);
    }

    [Fact]
    public async Task Place_OfAPlainReference_IsNone()
    {
        var link = (await ResolveAsync(new FormAttachment(new AttachmentReference("1", "FF.pdf")))).Link!;
        Assert.Empty(link.Place);
        Assert.Null(link.DefaultLayout);
    }

    [Fact]
    public async Task Download_LinkThatCameAlongIsRefused_IsRenewedAndNotTriedAgain()
    {
        using var storage = new StubHandler(request => request.Target.StartsWith("https://old/", StringComparison.Ordinal) ? StorageResponses.Status(403) : StorageResponses.Whole([1, 2, 3]));
        using var folder = new TempFolder();
        using var client = Vendors.Ekuaibao(_api, _clock, storage: storage);
        var result = await client.Forms.DownloadAsync(Reference("https://old/a"), folder.FullPath);
        Assert.Equal(folder.Combine("B1/body/FF.pdf"), result.Path);
        Assert.Equal(["https://old/a", "https://new/reference"], storage.Requests.Select(request => request.Target));
    }

    private FormAttachment Reference(string? url, FormAttachmentKind kind = FormAttachmentKind.Body) =>
        new(kind, "flow.body[0].attachmentUrls[0]", "FF", "B1", "1", "FF.pdf") { Url = url, UrlAskedAt = _clock.GetUtcNow() };

    private async Task<ResolvedLink<FormAttachment>> ResolveAsync(FormAttachment file, Action<EkuaibaoClientOptions>? configure = null)
    {
        using var client = Vendors.Ekuaibao(_api, _clock, configure);
        return Assert.Single(await client.Forms.ResolveLinksAsync(Stream(file)).ListAsync());
    }

    private static IAsyncEnumerable<FormAttachment> Stream(params FormAttachment[] files) => files.ToAsyncEnumerable();
}
