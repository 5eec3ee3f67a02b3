using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.KDocs.Records;

public class RecordAttachmentsTests
{
    private const string Field = """{"fileName":"ddd.gif","imgSize":"640*640","linkUrl":"","size":1136649,"source":"upload_ks3","type":"image/gif","uploadId":"ddd"}""";

    [Theory]
    [InlineData("""{"detail":{"offset":"next","records":[{"id":"B","fields":{"附件":[FIELD]}}]}}""", """{"detail":{"records":[{"id":"C","fields":{"x":[FIELD,FIELD]}}]}}""")]
    [InlineData("""{"offset":"next","records":[{"id":"B","fields":{"附件":[FIELD]}}]}""", """{"offset":"","records":[null,{"id":"C","fields":{"x":{"deep":[[FIELD],FIELD]},"y":"text","z":null}}]}""")]
    public async Task List_TwoPages_NamesRecordAndFieldOfEach(string first, string second)
    {
        using var api = new StubHandler().Enqueue(HttpStatusCode.OK, Response(first)).Enqueue(HttpStatusCode.OK, Response(second));
        using var client = Vendors.KDocs(api);
        var found = await client.GetDocument("file").Records("7").ListAsync().ListAsync();
        Assert.Equal(["B/附件/ddd.gif", "C/x/ddd.gif", "C/x/ddd.gif"], found.Select(attachment => attachment.ToString()));
        Assert.All(found, attachment => Assert.Equal(("7", "upload_ks3", "image/gif", "ddd", 1136649L), (attachment.SheetId, attachment.Source, attachment.Type, attachment.UploadId, attachment.Length)));
        Assert.Contains("/sheets/7/records", api.Requests[0].Target, StringComparison.Ordinal);
        Assert.DoesNotContain("offset=", api.Requests[0].Target, StringComparison.Ordinal);
        Assert.Contains("offset=next", api.Requests[1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OffsetsThatGoInCircles_EndWithATypedError()
    {
        var calls = 0;
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, Response($$"""{"offset":"{{(char)('a' + (calls++ % 3))}}","records":[{"id":"B","fields":{"f":[FIELD]} }]}""")));
        using var client = Vendors.KDocs(api);
        var found = 0;
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(async () =>
        {
            await foreach (var unused in client.GetDocument("file").Records("7").ListAsync())
            {
                found++;
            }
        });
        Assert.Contains("given before", fault.Message, StringComparison.Ordinal);
        Assert.Equal((4, 4), (found, calls));
    }

    [Fact]
    public async Task Resolve_250Attachments_AreThreeCallsAndMatchedByWhatIdentifiesThem()
    {
        using var api = new StubHandler(request => StubHandler.Text(HttpStatusCode.OK, new JObject
        {
            ["code"] = 0,
            ["data"] = new JObject
            {
                ["urls"] = new JArray(JObject.Parse(request.Body!)["attachments"]!.Reverse().Select(item => new JObject(((JObject)item).Properties()) { ["url"] = $"https://s.example/{item["key"]}" })),
            },
        }.ToString()));
        var clock = new FakeTimeProvider();
        using var client = Vendors.KDocs(api, clock);
        var links = await client.GetDocument("file").Records("sheet").ResolveLinksAsync(Numbers(250).Select(number => new RecordAttachment("upload_ks3", "image/gif", $"{number}") { SheetId = "7", RecordId = "B", Field = "f" })).ListAsync();
        Assert.Equal(Enumerable.Range(0, 250).Select(number => $"https://s.example/{number}"), links.Select(link => link.Link!.Url));
        Assert.Equal(3, api.Requests.Count);
        var link = links[0].Link!;
        Assert.Equal(clock.GetUtcNow().AddMinutes(10), link.ExpiresAt);
        Assert.Equal("{record}/{field}/{name}", link.DefaultLayout?.ToString());
        Assert.Equal(("7", "B", "f"), (link.Place["sheet"], link.Place["record"], link.Place["field"]));
        Assert.Null(link.Length);
    }

    [Theory]
    [InlineData("upload_ks3", "application/pdf", "'application/pdf' is neither")]
    [InlineData("upload_ks3", "", "'' is neither")]
    [InlineData("upload_ks3", "image/png", "no permission")]
    [InlineData("upload_ks3", "PNG", "no permission")]
    [InlineData("Cloud", "xlsx", "no permission")]
    public async Task Download_EmptyLink_IsUnavailableAndSaysWhy(string source, string type, string why)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, $$"""{"code":0,"data":{"urls":[{"source":"{{source}}","mime_type":"{{type}}","key":"k","url":""}]} }"""));
        using var folder = new TempFolder();
        using var client = Vendors.KDocs(api);
        var attachment = new RecordAttachment(source, type, "k");
        var result = Assert.Single(await client.GetDocument("file").Records("sheet").DownloadManyAsync(References.From([attachment]), folder).ListAsync());
        Assert.Equal((DownloadStatus.Failed, DownloadErrorCode.Unavailable), (result.Status, result.Error!.Code));
        Assert.Contains(why, result.Error.Message, StringComparison.Ordinal);
        var fault = await Assert.ThrowsAsync<DownloadException>(() => client.GetDocument("file").Records("sheet").DownloadAsync(attachment, folder));
        Assert.Equal(DownloadErrorCode.Unavailable, fault.Code);
    }

    [Theory]
    [InlineData("""{"code":0,"data":{"urls":[]}}""", DownloadErrorCode.NotFound)]
    [InlineData("""{"code":0,"data":{}}""", DownloadErrorCode.NotFound)]
    [InlineData("""{"code":0,"data":{"urls":[null,{"source":"s","mime_type":"image/gif","key":"k","url":"no link"}]}}""", DownloadErrorCode.Api)]
    public async Task Download_NoLink_IsTyped(string body, DownloadErrorCode code)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, body));
        using var stream = new MemoryStream();
        using var client = Vendors.KDocs(api);
        var fault = await Assert.ThrowsAsync<DownloadException>(() => client.GetDocument("file").Records("sheet").DownloadAsync(new RecordAttachment("s", "image/gif", "k"), stream));
        Assert.Equal(code, fault.Code);
    }

    [Fact]
    public async Task DownloadRecordAttachments_TableWithTwoKinds_DownloadsOneAndSaysWhyNotTheOther()
    {
        var bytes = StorageResponses.Bytes(5000);
        using var api = new StubHandler()
            .Enqueue(HttpStatusCode.OK, Response("""{"records":[{"id":"B","fields":{"f":[FIELD,{"uploadId":"doc","source":"upload_ks3","type":"application/pdf","fileName":"a.pdf"}]}}]}"""))
            .Enqueue(HttpStatusCode.OK, """{"code":0,"data":{"urls":[{"source":"upload_ks3","mime_type":"application/pdf","key":"doc","url":""},{"source":"upload_ks3","mime_type":"image/gif","key":"ddd","url":"https://s.example/ddd"}]}}""");
        using var storage = new StubHandler(_ => StorageResponses.Whole(bytes));
        using var folder = new TempFolder();
        using var client = Vendors.KDocs(api, storage: storage);
        var results = await client.GetDocument("file").Records("7").DownloadAllAsync(folder).ListAsync();
        Assert.Equal(bytes, File.ReadAllBytes(Assert.Single(results, result => result.IsSuccess).Path!));
        Assert.Equal(DownloadErrorCode.Unavailable, Assert.Single(results, result => !result.IsSuccess).Error!.Code);
    }

    private static string Response(string data) => $$"""{"code":0,"data":{{data.Replace("FIELD", Field, StringComparison.Ordinal)}}}""";

    private static IAsyncEnumerable<int> Numbers(int count) => References.From(Enumerable.Range(0, count));
}
