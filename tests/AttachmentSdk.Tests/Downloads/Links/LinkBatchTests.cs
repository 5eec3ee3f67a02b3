using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.Numbered;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Links;

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
        Assert.Equal(2, resolver.Calls.Count);
    }

    [Theory]
    [InlineData("Expires=4102444800&OSSAccessKeyId=id&Signature=s", 1)]
    [InlineData("e=4102444800&token=id:s", 1)]
    [InlineData("ticket=t", 2)]
    public async Task MissingFile_OneOfAHundred_CostsACallOnlyWhereItMayBeAnExpiredLink(string query, int calls)
    {
        using var engine = new Engine(request => request.Target.Contains("/42?", StringComparison.Ordinal) ? Status(404) : Whole(File));
        var resolver = new ScriptedResolver(name => Engine.Link($"{name}.bin", url: $"https://storage.example/{name}?{query}"));

        var results = await engine.DownloadManyAsync(resolver, Numbers(100));

        var missing = Assert.Single(results, result => !result.IsSuccess);
        Assert.Equal(("42", DownloadErrorCode.LinkRefused), (missing.Reference, missing.Error!.Code));
        Assert.Equal(calls, resolver.Calls.Count);
        Assert.Equal(99 + calls, engine.Storage.Requests.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task RefusedForGood_AllOfAHundred_EndsAskingAfterFewCalls(int concurrency)
    {
        using var engine = new Engine(_ => Status(403));
        var resolver = Generations();

        var results = await engine.DownloadManyAsync(resolver, Numbers(100), new DownloadOptions { MaxConcurrency = concurrency });

        Assert.All(results, result => Assert.Equal(DownloadErrorCode.LinkRefused, result.Error!.Code));
        Assert.InRange(resolver.Calls.Count, 2, 3 + concurrency);
    }

    [Fact]
    public async Task RefusedForGood_LaterLinksThatExpire_AreRenewedAllTheSame()
    {
        Engine? engine = null;
        engine = new Engine(request =>
        {
            var (generation, name) = (int.Parse(request.Target.Split('/')[3], null), int.Parse(request.Target.Split('/')[4], null));
            if (name == 10)
            {
                engine!.Clock.Advance(TimeSpan.FromSeconds(20)); // The first links are dead from here on.
            }

            return name < 10 || generation <= 4 ? Status(403) : Whole(File);
        });
        using (engine)
        {
            var resolver = Generations();

            var results = await engine.DownloadManyAsync(resolver, Numbers(20), new DownloadOptions { MaxConcurrency = 1 });

            Assert.Equal(10, results.Count(result => result.IsSuccess));
            Assert.Equal(5, resolver.Calls.Count);
        }
    }

    [Fact]
    public async Task LinksThatLiveForMoments_AreRenewedAsOftenAsItHelps()
    {
        // Each link works for its first use only after it was resolved for that very item: everybody's others are dead by then.
        var served = 0;
        using var engine = new Engine(request => int.Parse(request.Target.Split('/')[3], null) <= served ? Status(403) : Whole([.. File, .. new byte[++served]]));
        var resolver = Generations();

        var results = await engine.DownloadManyAsync(resolver, Numbers(30), new DownloadOptions { MaxConcurrency = 1 });

        Assert.All(results, result => Assert.True(result.IsSuccess));
        Assert.Equal(30, resolver.Calls.Count);
    }

    [Fact]
    public async Task LinkRenewedBetweenLookAndRequest_IsNotRenewedAgain()
    {
        var clock = new HookedClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var resolver = new ScriptedResolver(name => Link(name, _generation, clock.Now.AddMinutes(10)), onCall: () => _generation++);
        var batch = new LinkBatch<string>(resolver, await resolver.ResolveAsync(["a", "b"]), Telemetry.Silent(clock));
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
}
