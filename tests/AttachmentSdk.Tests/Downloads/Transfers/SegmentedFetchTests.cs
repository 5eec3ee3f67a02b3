using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class SegmentedFetchTests
{
    private const int Block = RangeStorage.BlockSize;

    private readonly byte[] _file = Bytes(2_000_000);

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(16)]
    public async Task Download_SeveralSegments_FetchesBlocksFromTheFarEnd(int segments)
    {
        var steps = new List<long>();
        using var storage = new RangeStorage(_file) { BlocksFirst = 8 };

        var result = await storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options(segments), new SynchronousProgress<DownloadLink>(step => steps.Add(step.BytesReceived)));

        Assert.Equal(_file, storage.Engine.Read("a.bin"));
        Assert.Equal((_file.Length, 1), (result.Length, result.Attempts));
        Assert.Equal(["a.bin"], storage.Engine.Folder.Files());
        Assert.Contains(new ByteRange(_file.Length - Block, _file.Length), storage.Blocks);
        Assert.All(storage.Engine.Storage.Requests.Skip(1), request => Assert.Equal(ETag, request.Header("If-Match")));
        Assert.Null(storage.Engine.Storage.Requests[0].Header("Range"));
        Assert.Equal(steps.Order(), steps);
        Assert.Equal(_file.Length, steps[^1]);
    }

    [Fact]
    public async Task Download_OneFurtherSegment_GoesFromTheEndToTheMainConnection()
    {
        using var storage = new RangeStorage(_file) { BlocksFirst = 8 };
        await storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options(segments: 2));
        Assert.Equal(_file.Length, storage.Blocks[0].To);
        Assert.All(storage.Blocks.Zip(storage.Blocks.Skip(1)), pair => Assert.Equal(pair.First.From, pair.Second.To));
    }

    [Fact]
    public async Task Download_Blocks_AreFetchedOnce()
    {
        using var storage = new RangeStorage(_file) { BlocksFirst = 8 };
        await storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options());
        var blocks = storage.Blocks.OrderBy(block => block.From).ToList();
        Assert.All(blocks.Zip(blocks.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    [Theory]
    [InlineData(999_999, ETag, 4)]
    [InlineData(1_000_000, "W/\"1\"", 4)]
    [InlineData(1_000_000, null, 4)]
    [InlineData(1_000_000, ETag, 1)]
    public async Task Download_SmallOrWithoutStrongETagOrOff_IsOneRequest(int length, string? etag, int segments)
    {
        var file = Bytes(length);
        using var storage = new RangeStorage(file) { BlocksFirst = 0, ETag = etag };
        await storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options(segments));
        Assert.Equal(file, storage.Engine.Read("a.bin"));
        Assert.Single(storage.Engine.Storage.Requests);
    }

    [Fact]
    public async Task Download_LengthUnknown_IsOneRequest()
    {
        using var engine = new Engine();
        engine.Storage.Enqueue(Whole(_file).WithoutLength());
        await engine.DownloadAsync(Engine.Link(), RangeStorage.Options());
        Assert.Equal(_file, engine.Read("a.bin"));
    }

    [Fact]
    public async Task Download_ToAStream_IsOneRequest()
    {
        using var storage = new RangeStorage(_file) { BlocksFirst = 0 };
        using var stream = new MemoryStream();
        await storage.Engine.Downloader.DownloadAsync(Engine.Link(), stream, RangeStorage.Options());
        Assert.Equal(_file, stream.ToArray());
        Assert.Single(storage.Engine.Storage.Requests);
    }

    [Fact]
    public async Task Download_OneLeaseAtTheHost_IsTheMainConnections()
    {
        using var storage = new RangeStorage(_file) { BlocksFirst = 0 };
        var options = RangeStorage.Options();
        options.MaxConcurrency = 1;
        await storage.Engine.DownloadAsync(Engine.Link(), options);
        Assert.Equal(_file, storage.Engine.Read("a.bin"));
        Assert.Single(storage.Engine.Storage.Requests);
    }

    [Fact]
    public async Task Download_ProgressThrows_EndsWithThatAndNothingRunsOn()
    {
        using var storage = new RangeStorage(_file) { BlocksFirst = 2 };
        var progress = new SynchronousProgress<DownloadLink>(step => throw new InvalidTimeZoneException());
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options(), progress));
        Assert.Equal(0, storage.Engine.Clock.ActiveTimers);
    }

    [Fact]
    public async Task Download_CancelledWhileBlocksAreFetched_KeepsWhatStandsForTheNextRun()
    {
        using var cancellation = new CancellationTokenSource();
        using var storage = new RangeStorage(_file) { BlocksFirst = 1_000 };
        var half = new SynchronousProgress<DownloadLink>(step =>
        {
            if (step.BytesReceived >= _file.Length / 2)
            {
                cancellation.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options(), half, cancellation.Token));
        Assert.Equal(0, storage.Engine.Clock.ActiveTimers);
        var asked = storage.Engine.Storage.Requests.Count;

        var steps = new List<long>();
        await storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options(segments: 1), new SynchronousProgress<DownloadLink>(step => steps.Add(step.BytesReceived)));

        Assert.Equal(_file, storage.Engine.Read("a.bin"));
        Assert.Equal(["a.bin"], storage.Engine.Folder.Files());
        Assert.InRange(steps[0], _file.Length / 2, _file.Length);
        Assert.Equal($"bytes={RangeStorage.Beginning}-", storage.Engine.Storage.Requests[asked].Header("Range"));
    }
}
