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
        Assert.Equal((DownloadStatus.Downloaded, 3, requests), (result.Status, result.Length, storage.Count));
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
        Assert.Equal((DownloadStatus.Downloaded, "https://storage.example/whole"), (result.Status, Assert.Single(storage).Target));
    }

    private async Task<(DownloadResult<AttachmentReference> Result, IReadOnlyList<RecordedRequest> Storage)> DownloadAsync(HttpResponseMessage first, HttpResponseMessage? second, string thumbUrl = "https://storage.example/thumb")
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, $$"""[{"id":"ID1","key":"openapi-a.pdf","url":"https://storage.example/whole","thumbUrl":"{{thumbUrl}}"}]"""));
        using var storage = new StubHandler().Enqueue(first);
        if (second is not null)
        {
            storage.Enqueue(second);
        }

        using var client = Vendors.Ekuaibao(api, configure: options => options.UseThumbnails = true, storage: storage);
        var result = Assert.Single(await client.DownloadManyAsync([Vendors.Attachment], _folder).ListAsync());
        return (result, storage.Requests);
    }
}
