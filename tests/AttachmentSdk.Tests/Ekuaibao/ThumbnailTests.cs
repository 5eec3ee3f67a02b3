using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao;

public sealed class ThumbnailTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(400, 2)]
    [InlineData(404, 2)]
    [InlineData(415, 2)]
    public async Task Download_StorageHasNoThumbnail_DownloadsTheOriginal(int status, int requests)
    {
        var (result, storage) = await DownloadAsync(StorageResponses.Status(status), StorageResponses.Whole([1, 2, 3]));
        Assert.Equal((DownloadStatus.Downloaded, 3, requests, true), (result.Status, result.Length, storage.Count, result.ReplacesThumbnail));
        Assert.Equal(["https://storage.example/thumb", "https://storage.example/whole"], storage.Select(request => request.Target));
    }

    [Fact]
    public async Task Download_OriginalIsRefusedToo_SaysWhatItWas()
    {
        var (result, _) = await DownloadAsync(StorageResponses.Status(400), StorageResponses.Status(418));
        Assert.Equal("The storage responded with HTTP 418.", result.Error!.Message);
    }

    [Fact]
    public async Task Download_NoThumbnailAtAll_DownloadsTheOriginal()
    {
        var (result, storage) = await DownloadAsync(StorageResponses.Whole([1, 2, 3]), null, thumbUrl: "");
        Assert.Equal((DownloadStatus.Downloaded, "https://storage.example/whole", true), (result.Status, Assert.Single(storage).Target, result.ReplacesThumbnail));
    }

    [Fact]
    public async Task Download_Thumbnail_IsNoOriginal()
    {
        var (result, _) = await DownloadAsync(StorageResponses.Whole([1, 2, 3]), null);
        Assert.Equal((DownloadStatus.Downloaded, false), (result.Status, result.ReplacesThumbnail));
    }

    [Fact]
    public async Task Download_OriginalBreaksOff_IsContinuedWithoutAskingForTheThumbnailAgain()
    {
        var file = StorageResponses.Bytes(200_000);
        var (result, storage) = await DownloadAsync(StorageResponses.Status(400), StorageResponses.Whole(file, 70_000, BodyEnd.Breaks), then: [StorageResponses.Status(403), StorageResponses.Part(file, 70_000)]);
        Assert.Equal((DownloadStatus.Downloaded, true), (result.Status, result.ReplacesThumbnail));
        Assert.Equal(["thumb", "whole", "whole", "whole?2"], storage.Select(request => request.Target.Split('/')[^1]));
    }

    [Fact]
    public async Task DownloadToStream_StorageHasNoThumbnail_SaysThatItIsTheOriginal()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, LinksOf("https://storage.example/thumb")));
        using var storage = new StubHandler().Enqueue(StorageResponses.Status(400)).Enqueue(StorageResponses.Whole([1, 2, 3]));
        using var client = Vendors.Ekuaibao(api, configure: options => options.UseThumbnails = true, storage: storage);
        Assert.True((await client.Attachments.DownloadAsync(Vendors.Attachment, Stream.Null)).ReplacesThumbnail);
    }

    private static string LinksOf(string thumbUrl, string query = "") => $$"""[{"id":"ID1","key":"openapi-a.pdf","url":"https://storage.example/whole{{query}}","thumbUrl":"{{thumbUrl}}"}]""";

    private async Task<(DownloadResult<AttachmentReference> Result, IReadOnlyList<RecordedRequest> Storage)> DownloadAsync(HttpResponseMessage first, HttpResponseMessage? second, string thumbUrl = "https://storage.example/thumb", params HttpResponseMessage[] then)
    {
        var calls = 0;
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, LinksOf(thumbUrl, ++calls == 1 ? "" : $"?{calls}")));
        using var storage = new StubHandler().Enqueue(first);
        if (second is not null)
        {
            storage.Enqueue(second);
        }

        Array.ForEach(then, response => storage.Enqueue(response));

        using var client = Vendors.Ekuaibao(api, configure: options => options.UseThumbnails = true, storage: storage);
        var result = Assert.Single(await client.Attachments.DownloadManyAsync([Vendors.Attachment], _folder).ListAsync());
        return (result, storage.Requests);
    }
}
