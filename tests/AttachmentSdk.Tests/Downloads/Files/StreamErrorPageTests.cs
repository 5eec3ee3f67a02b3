using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

/// <summary>Pages in place of files that go to a stream: no byte of them reaches it.</summary>
public sealed class StreamErrorPageTests : IDisposable
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>login</body></html>");

    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task DownloadToStream_Page_IsAnErrorPageAndNothingIsWritten()
    {
        _engine.Storage.Enqueue(Whole(Page, etag: null).Typed("text/html"));
        var destination = new MemoryStream();
        var error = await Assert.ThrowsAsync<DownloadException>(() => _engine.Downloader.DownloadAsync(Engine.Link("a.jpg"), destination));
        Assert.Equal((DownloadErrorCode.ErrorPage, false, "The storage sent an HTML page in place of 'a.jpg'; nothing was kept."), (error.Code, error.IsTransient, error.Message));
        Assert.Equal(0, destination.Length);
    }

    [Fact]
    public async Task DownloadToStream_NothingForAPicture_IsAnErrorPage()
    {
        using var engine = new Engine(_ => Whole([], etag: null));
        var error = await Assert.ThrowsAsync<DownloadException>(() => engine.Downloader.DownloadAsync(Engine.Link("a.jpg"), Stream.Null, new DownloadOptions { MaxRetries = 0 }));
        Assert.Equal((DownloadErrorCode.ErrorPage, true), (error.Code, error.IsTransient));
    }

    [Fact]
    public async Task DownloadToStream_PageUnderANameOfPages_IsTheFile()
    {
        _engine.Storage.Enqueue(Whole(Page).Typed("text/html"));
        var destination = new MemoryStream();
        await _engine.Downloader.DownloadAsync(Engine.Link("a.html"), destination);
        Assert.Equal(Page, destination.ToArray());
    }

    [Fact]
    public async Task DownloadToStream_PageAfterABrokenConnection_LeavesTheBytesAndIsTriedAgain()
    {
        byte[] file = [0xFF, 0xD8, 0xFF, 0xE0, .. Bytes(200_000)];
        _engine.Storage.Enqueue(Whole(file, 70_000, BodyEnd.Breaks).Typed("image/jpeg")).Enqueue(Whole(Page).Typed("text/html")).Enqueue(Part(file, 70_000));
        var destination = new ForwardOnlyStream();
        await _engine.Downloader.DownloadAsync(Engine.Link("a.jpg"), destination);
        Assert.Equal("bytes=70000-", _engine.Storage.Requests[2].Header("Range"));
    }

    [Fact]
    public async Task OpenRead_Page_ThrowsBeforeTheFirstByte()
    {
        using var api = new StubHandler(_ => StubHandler.Text(System.Net.HttpStatusCode.OK, """[{"id":"ID1","key":"openapi-a.pdf","url":"https://storage.example/a"}]"""));
        using var storage = new StubHandler(_ => Whole(Page, etag: null).Typed("text/html"));
        using var client = Vendors.Ekuaibao(api, storage: storage);
        var error = await Assert.ThrowsAsync<DownloadException>(() => client.Attachments.OpenReadAsync(Vendors.Attachment));
        Assert.Equal(DownloadErrorCode.ErrorPage, error.Code);
    }

    [Fact]
    public async Task NextRun_TypeOfAPage_IsNotTakenForTheFile()
    {
        var file = Bytes(2_000_000);
        var once = new DownloadOptions { MaxRetries = 0 };
        _engine.Storage.Enqueue(Whole(file, 1_500_000, BodyEnd.Breaks).Typed("image/jpeg"))
            .Enqueue(Whole(Encoding.UTF8.GetBytes(new string('a', 300))).Typed("text/html"))
            .Enqueue(Part(file, 1_500_000).Typed("text/html"))
            .Enqueue(Whole(file).Typed("image/jpeg"));

        Assert.Equal(DownloadErrorCode.Network, (await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), once))).Code);
        Assert.Equal(DownloadErrorCode.ErrorPage, (await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), once))).Code);
        Assert.Equal("The file changed while it was being downloaded.", (await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), once))).Message);
        await _engine.DownloadAsync(Engine.Link(), once);
        Assert.Equal(file, _engine.Read("a.bin"));
    }

    [Theory]
    [InlineData("W/\"1\"", "Tue, 04 Jun 2024 02:36:44 GMT", "W/\"1\"", "Wed, 05 Jun 2024 02:36:44 GMT")]
    [InlineData("W/\"1\"", "Tue, 04 Jun 2024 02:36:44 GMT", null, null)]
    [InlineData("\"1\"", null, null, null)]
    [InlineData("\"1\"", null, null, "Tue, 04 Jun 2024 02:36:44 GMT")]
    public async Task Rest_WithoutProofOfTheSameObject_IsNotAppended(string? tag, string? date, string? tagOfRest, string? dateOfRest)
    {
        var (first, second) = (Bytes(200_000), Bytes(200_000, seed: 2));
        _engine.Storage.Enqueue(Dated(Whole(first, 70_000, BodyEnd.Breaks, tag), date)).Enqueue(Dated(Part(second, 70_000, etag: tagOfRest), dateOfRest)).Enqueue(Whole(second));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(second, _engine.Read("a.bin"));
        Assert.Null(_engine.Storage.Requests[2].Header("Range"));
    }

    private static HttpResponseMessage Dated(HttpResponseMessage response, string? date)
    {
        response.Content.Headers.LastModified = date is null ? null : DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        return response;
    }
}
