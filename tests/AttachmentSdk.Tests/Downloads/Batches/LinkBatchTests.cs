using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Batches;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageAnswers;

namespace AttachmentSdk.Tests.Downloads.Batches;

public class LinkBatchTests
{
    private static readonly byte[] File = Bytes(5000);
    private int _generation;

    [Fact]
    public async Task RefusedLinks_OfAWholeBatch_AreRenewedByOneCall()
    {
        using var engine = new Engine(request => request.Target.Contains("/1/", StringComparison.Ordinal) ? Status(403) : Whole(File));
        var resolver = Generations();

        var results = await engine.DownloadManyAsync(resolver, Numbers(100), new DownloadOptions { MaxConcurrency = 32 });

        Assert.All(results, result => Assert.Equal(DownloadStatus.Downloaded, result.Status));
        Assert.Equal(2, resolver.Calls.Count);
    }

    [Fact]
    public async Task LinksThatExpireInTheQueue_AreRenewedByOneCallAndNeverUsed()
    {
        Engine? engine = null;
        engine = new Engine(request =>
        {
            if (request.Target.EndsWith("/1/0", StringComparison.Ordinal))
            {
                engine!.Clock.Advance(TimeSpan.FromSeconds(20)); // The first file takes that long.
            }

            return Whole(File);
        });
        using (engine)
        {
            var start = engine.Clock.GetUtcNow();
            var resolver = new ScriptedResolver(name => Link(name, _generation, start.AddSeconds(_generation == 1 ? 30 : 600)), onCall: () => _generation++);
            await engine.DownloadManyAsync(resolver, Numbers(50), new DownloadOptions { MaxConcurrency = 1 });
            Assert.Equal([50, 49], resolver.Calls.Select(call => call.Count));
            Assert.Single(engine.Storage.Requests, request => request.Target.Contains("/1/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task LinksThatAlwaysLookExpired_AreUsedAllTheSame()
    {
        // A clock that is an hour ahead, or links of a few seconds: asking again for each file would be a storm of calls.
        using var engine = new Engine(_ => Whole(File));
        var resolver = new ScriptedResolver(name => Link(name, 1, engine.Clock.GetUtcNow().AddHours(-1)));
        var results = await engine.DownloadManyAsync(resolver, Numbers(100));
        Assert.All(results, result => Assert.Equal(DownloadStatus.Downloaded, result.Status));
        Assert.Single(resolver.Calls);
    }

    [Fact]
    public async Task LinkThatExpiresMidFile_IsRenewedAndContinuesFromTheBytesThatStand()
    {
        var requests = 0;
        using var engine = new Engine(request => ++requests switch
        {
            1 => Whole(File, 3000, BodyEnd.Breaks),
            2 => Status(403),
            _ => Part(File, 3000),
        });
        var resolver = Generations();
        var result = Assert.Single(await engine.DownloadManyAsync(resolver, ["1"]));
        Assert.Equal(3, result.Attempts);
        Assert.Equal(2, resolver.Calls.Count);
        Assert.Equal("bytes=3000-", engine.Storage.Requests[2].Header("Range"));
        Assert.Contains("/2/", engine.Storage.Requests[2].Target, StringComparison.Ordinal);
        Assert.Equal(File, engine.Read("1.bin"));
    }

    [Fact]
    public async Task Renewal_AsksOnlyForWhatIsNotDone()
    {
        using var engine = new Engine(request => request.Target.EndsWith("/1/9", StringComparison.Ordinal) ? Status(401) : Whole(File));
        var resolver = Generations();
        await engine.DownloadManyAsync(resolver, Numbers(10), new DownloadOptions { MaxConcurrency = 1 });
        Assert.Equal([10, 1], resolver.Calls.Select(call => call.Count));
        Assert.Equal(["9"], resolver.Calls[1]);
    }

    [Fact]
    public async Task Renewal_VendorHasNoLinkAnyMore_IsRefused()
    {
        using var engine = new Engine(_ => Status(404, "<Error><Code>NoSuchKey</Code></Error>"));
        var calls = 0;
        var resolver = new ScriptedResolver(name => calls++ == 0 ? Link(name, 1) : null);
        var result = Assert.Single(await engine.DownloadManyAsync(resolver, ["1"]));
        Assert.Equal(DownloadErrorCode.LinkRefused, result.Error!.Code);
        Assert.Contains("NoSuchKey", result.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkThatIsAlwaysRefused_EndsAfterFewCalls()
    {
        using var engine = new Engine(_ => Status(403));
        var resolver = Generations();
        var result = Assert.Single(await engine.DownloadManyAsync(resolver, ["1"]));
        Assert.Equal(DownloadErrorCode.LinkRefused, result.Error!.Code);
        Assert.InRange(resolver.Calls.Count, 2, 3);
    }

    [Fact]
    public async Task LinkRenewedBetweenLookAndRequest_IsNotRenewedAgain()
    {
        var clock = new HookedClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var resolver = new ScriptedResolver(name => Link(name, _generation, clock.Now.AddMinutes(10)), onCall: () => _generation++);
        var batch = new LinkBatch<string>(resolver, await resolver.ResolveAsync(["a", "b"]), clock);
        clock.Now = clock.Now.AddMinutes(20);
        using var renewed = new ManualResetEventSlim();
        clock.OnNextLook(() =>
        {
            _ = Task.Run(async () =>
            {
                await batch.SourceOf(1).GetAsync(CancellationToken.None);
                renewed.Set();
            });
            Assert.True(renewed.Wait(TimeSpan.FromSeconds(20)));
        });

        var link = await batch.SourceOf(0).GetAsync(CancellationToken.None);

        Assert.Contains("/2/", link.Url, StringComparison.Ordinal);
        Assert.Equal(2, resolver.Calls.Count);
    }

    private ScriptedResolver Generations() => new(name => Link(name, Volatile.Read(ref _generation)), onCall: () => Interlocked.Increment(ref _generation));

    private static DownloadLink Link(string name, int generation, DateTimeOffset? expiresAt = null) =>
        Engine.Link($"{name}.bin", url: $"https://storage.example/{generation}/{name}", expiresAt: expiresAt);

    private static List<string> Numbers(int count) => [.. Enumerable.Range(0, count).Select(number => $"{number}")];
}
