using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class TransferResumeTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly byte[] _file = Bytes(200_000);

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData(BodyEnd.Breaks)]
    [InlineData(BodyEnd.Complete)]
    public async Task Download_BodyEndsEarly_ContinuesFromTheBytesThatStand(BodyEnd end)
    {
        _engine.Storage.Enqueue(Whole(_file, sent: 70_000, end)).Enqueue(Part(_file, 70_000));

        var result = await _engine.DownloadAsync(Engine.Link());

        Assert.Equal(_file, _engine.Read("a.bin"));
        Assert.Equal(2, result.Attempts);
        Assert.Equal("bytes=70000-", _engine.Storage.Requests[1].Header("Range"));
        Assert.Equal(ETag, _engine.Storage.Requests[1].Header("If-Match"));
        Assert.Null(_engine.Storage.Requests[0].Header("Range"));
    }

    [Fact]
    public async Task Download_BreaksManyTimes_EveryPieceIsKeptOnce()
    {
        var random = new Random(7);
        var engine = new Engine(request =>
        {
            var from = request.Header("Range") is { } range ? int.Parse(range[6..^1], System.Globalization.CultureInfo.InvariantCulture) : 0;
            var sent = random.Next(1, 9_000);
            var end = from + sent < _file.Length ? BodyEnd.Breaks : BodyEnd.Complete;
            return from == 0 ? Whole(_file, sent, end) : Part(_file, from, sent, end);
        });
        using (engine)
        {
            await engine.DownloadAsync(Engine.Link(), new DownloadOptions { MaxRetries = 100 });
            Assert.Equal(_file, engine.Read("a.bin"));
        }
    }

    [Fact]
    public async Task Download_NoValidator_StartsOver()
    {
        _engine.Storage.Enqueue(Whole(_file, 70_000, BodyEnd.Breaks, etag: null)).Enqueue(Whole(_file, etag: null));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(_file, _engine.Read("a.bin"));
        Assert.Null(_engine.Storage.Requests[1].Header("Range"));
    }

    [Fact]
    public async Task Download_WeakValidator_StartsOver()
    {
        _engine.Storage.Enqueue(Whole(_file, 70_000, BodyEnd.Breaks, etag: "W/\"1\"")).Enqueue(Whole(_file));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(_file, _engine.Read("a.bin"));
        Assert.Null(_engine.Storage.Requests[1].Header("Range"));
    }

    [Fact]
    public async Task Download_ObjectChanged_StartsOverWithTheNewOne()
    {
        var changed = Bytes(150_000, seed: 2);
        _engine.Storage.Enqueue(Whole(_file, 70_000, BodyEnd.Breaks)).Enqueue(Status(412)).Enqueue(Whole(changed, etag: "\"new\""));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(changed, _engine.Read("a.bin"));
    }

    [Fact]
    public async Task Download_ServerIgnoresIfMatch_NeverMixesTwoVersions()
    {
        var changed = Bytes(_file.Length, seed: 2);
        _engine.Storage.Enqueue(Whole(_file, 70_000, BodyEnd.Breaks)).Enqueue(Part(changed, 70_000, etag: "\"new\"")).Enqueue(Whole(changed, etag: "\"new\""));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(changed, _engine.Read("a.bin"));
    }

    [Fact]
    public async Task Download_PartThatNobodyAskedFor_IsNoFile()
    {
        _engine.Storage.Enqueue(Part(_file, 1)).Enqueue(Part(_file, 1));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), new DownloadOptions { MaxRetries = 1 }));
        Assert.Equal(DownloadErrorCode.HttpStatus, fault.Code);
        Assert.Equal(206, fault.StatusCode);
        Assert.True(fault.IsTransient);
        Assert.Empty(_engine.Folder.Files());
    }

    [Fact]
    public async Task Download_NothingIsMissingWhenItContinues_IsComplete()
    {
        var end = Status(416);
        end.Content.Headers.TryAddWithoutValidation("Content-Range", $"bytes */{_file.Length}");
        _engine.Storage.Enqueue(Whole(_file, end: BodyEnd.Breaks).WithoutLength()).Enqueue(end);
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(_file, _engine.Read("a.bin"));
        Assert.Equal(2, _engine.Storage.Requests.Count);
    }

    [Fact]
    public async Task Download_NothingIsMissingInTheNextRun_IsCompleteUnderItsName()
    {
        var link = new DownloadLink(Engine.Url) { FallbackFileName = "b" };
        _engine.Storage.Enqueue(Whole([0x25, 0x50, 0x44, 0x46, .. _file], end: BodyEnd.Breaks).WithoutLength());
        await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(link, new DownloadOptions { MaxRetries = 0 }));
        var end = Status(416);
        end.Content.Headers.TryAddWithoutValidation("Content-Range", $"bytes */{_file.Length + 4}");
        _engine.Storage.Enqueue(end);

        var result = await _engine.DownloadAsync(link);

        Assert.Equal(DownloadStatus.Downloaded, result.Status);
        Assert.Equal(["b.pdf"], _engine.Folder.Files());
        Assert.Equal(_file, _engine.Read("b.pdf")[4..]);
    }

    [Fact]
    public async Task Download_TotalIsAnotherWhenItContinues_StartsOver()
    {
        var end = Status(416);
        end.Content.Headers.TryAddWithoutValidation("Content-Range", "bytes */10");
        _engine.Storage.Enqueue(Whole(_file, 70_000, end: BodyEnd.Breaks)).Enqueue(end).Enqueue(Whole(_file));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(_file, _engine.Read("a.bin"));
    }
}
