using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

/// <summary>What may become of a block. None of it is a fault of the file.</summary>
public sealed class BlockRequestTests
{
    private readonly byte[] _file = Bytes(2_000_000);

    public static TheoryData<string> Refusals => ["whole", "other tag", "no tag", "weak tag", "other place", "other total", "changed", "range refused"];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Response_IsNoBlockOfThisObject_LeavesAllToTheMainConnection(string refusal)
    {
        using var storage = Storage((self, _, block) => refusal switch
        {
            "whole" => Whole(_file),
            "other tag" => self.Block(block, etag: "\"other\""),
            "no tag" => self.Block(block, etag: null),
            "weak tag" => self.Block(block, etag: "W/" + ETag),
            "other place" => self.Block(block, from: block.From - 1),
            "other total" => self.Block(block, total: _file.Length + 1),
            "changed" => Status(412),
            _ => Status(416),
        });

        AssertLeftToTheMainConnection(await DownloadAsync(storage), storage);
        Assert.InRange(storage.Blocks.Count, 1, 3);
    }

    [Fact]
    public async Task Response_IsLongerThanTheBlock_KeepsNoByteOfTheRest()
    {
        // What follows the block is not what the file has there.
        var strange = Bytes(100_000, seed: 9);
        using var storage = Storage((self, _, block) => self.Block(block, new ScriptedContent([.. _file[(int)block.From..(int)block.To], .. strange])), first: 8);
        Assert.Equal(1, (await DownloadAsync(storage)).Attempts);
    }

    [Theory]
    [InlineData(BodyEnd.Breaks)]
    [InlineData(BodyEnd.Complete)]
    public async Task Body_EndsEarly_TheRestOfTheBlockIsAskedFor(BodyEnd end)
    {
        using var storage = Storage((self, number, block) => number == 1 ? self.Block(block, 30_000, end) : null, first: 2);
        await DownloadAsync(storage, segments: 2);
        Assert.Equal(storage.Blocks[0] with { From = storage.Blocks[0].From + 30_000 }, storage.Blocks[1]);
    }

    [Fact]
    public async Task Body_AlwaysBreaks_IsCollectedInPieces()
    {
        const int Requests = 40;
        using var storage = Storage((self, _, block) => self.Block(block, (int)Math.Min(5_000, block.Length), BodyEnd.Breaks), first: Requests);

        await DownloadAsync(storage, maxRetries: 1);

        // Until the main connection goes on, only the next request for a block gets what is missing of it.
        var blocks = storage.Blocks.Take(Requests).GroupBy(block => block.To).Select(pieces => pieces.Select(piece => piece.From).ToList()).ToList();
        Assert.All(blocks, pieces => Assert.Equal(pieces.Select((_, index) => pieces[0] + (index * 5_000L)), pieces));
        Assert.Contains(blocks, pieces => pieces.Count > 1);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(400)]
    public async Task Status_Always_LeavesAllToTheMainConnection(int status)
    {
        using var storage = Storage((_, _, _) => Status(status));
        AssertLeftToTheMainConnection(await DownloadAsync(storage), storage);
    }

    [Fact]
    public async Task Status_ThatMayPass_IsAskedForAgain()
    {
        ByteRange? refused = null;
        using var storage = Storage(
            (_, number, block) =>
            {
                if (number > 1)
                {
                    return null;
                }

                refused = block;
                return Status(500);
            },
            first: 5);
        await DownloadAsync(storage);
        Assert.Single(storage.Engine.Clock.Delays);
        Assert.Equal(2, storage.Blocks.Count(block => block == refused));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public async Task HostTooBusy_LeavesTheMainConnectionItsLease(int status)
    {
        using var storage = Storage((_, number, _) => number <= 2 ? RetryAfter(status, TimeSpan.FromSeconds(7)) : null);
        AssertLeftToTheMainConnection(await DownloadAsync(storage), storage);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(410)]
    public async Task LinkRefused_NobodyCanRenewIt_LeavesAllToTheMainConnection(int status)
    {
        using var storage = Storage((_, _, _) => Status(status));
        AssertLeftToTheMainConnection(await DownloadAsync(storage), storage);
    }

    [Fact]
    public async Task LinkRefused_IsRenewedOnceForAll()
    {
        using var storage = Storage((_, number, _) => number == 1 ? Status(403) : null, first: 4);
        var resolver = new ScriptedResolver(_ => Engine.Link());
        var options = RangeStorage.Options();

        var result = await storage.Engine.Downloader.DownloadOneAsync(resolver, "a", storage.Engine.Folder, options, null, default);

        Assert.Equal(_file, storage.Engine.Read("a.bin"));
        Assert.Equal(1, result.Attempts);
        Assert.Equal(2, resolver.Calls.Count);
    }

    [Fact]
    public async Task Silence_EndsTheBlockAndNotTheFile()
    {
        var forEver = new TaskCompletionSource();
        var stalled = new TaskCompletionSource<PausedContent>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var storage = Storage((self, number, block) =>
        {
            if (number > 1)
            {
                return null;
            }

            var content = new PausedContent(_file[(int)block.From..(int)block.To], 10_000, forEver.Task);
            stalled.SetResult(content);
            return self.Block(block, content);
        });
        var mainWaits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var progress = new SynchronousProgress<DownloadLink>(step =>
        {
            if (step.BytesReceived == _file.Length - RangeStorage.BlockSize)
            {
                mainWaits.TrySetResult();
            }
        });
        var download = storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options(segments: 2), progress);
        await (await stalled.Task).Paused;
        await mainWaits.Task;

        storage.Engine.Clock.Advance(TimeSpan.FromSeconds(30));

        await download;
        Assert.Equal(_file, storage.Engine.Read("a.bin"));
    }

    // A block costs the main connection at most one request, where it reached the block before that was refused.
    private static void AssertLeftToTheMainConnection(DownloadResult<DownloadLink> result, RangeStorage storage) =>
        Assert.InRange(result.Attempts, 1, 1 + storage.Blocks.Count);

    private static RangeStorage Storage(Func<RangeStorage, int, ByteRange, HttpResponseMessage?> onBlock, int first = 1)
    {
        RangeStorage? self = null;
        self = new RangeStorage(Bytes(2_000_000)) { BlocksFirst = first, OnBlock = (number, block) => onBlock(self!, number, block) };
        return self;
    }

    private async Task<DownloadResult<DownloadLink>> DownloadAsync(RangeStorage storage, int segments = 4, int maxRetries = 5)
    {
        var result = await storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options(segments, maxRetries));
        Assert.Equal(_file, storage.Engine.Read("a.bin"));
        Assert.Equal(["a.bin"], storage.Engine.Folder.Files());
        Assert.Equal(0, storage.Engine.Clock.ActiveTimers);
        return result;
    }
}
