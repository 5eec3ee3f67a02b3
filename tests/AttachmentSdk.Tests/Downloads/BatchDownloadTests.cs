using System.Collections.Concurrent;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.Numbered;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads;

public sealed class BatchDownloadTests : IDisposable
{
    private static readonly byte[] File = Bytes(500);
    private readonly Engine _engine = new(_ => Whole(File));

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task DownloadMany_NoReferences_AsksNobody()
    {
        var resolver = new ScriptedResolver(Named);
        Assert.Empty(await _engine.DownloadManyAsync(resolver, []));
        Assert.Empty(resolver.Calls);
    }

    [Fact]
    public async Task DownloadMany_250References_AreResolvedByHundredsAndEachHasOneResult()
    {
        var resolver = new ScriptedResolver(name => name is "7" or "107" or "207" ? null : Named(name));
        var names = Numbers(250);

        var results = await _engine.DownloadManyAsync(resolver, names);

        Assert.Equal([100, 100, 50], resolver.Calls.Select(call => call.Count));
        Assert.Equal(names, resolver.Calls.SelectMany(call => call));
        Assert.Equal(names.Order(), results.Select(result => result.Reference).Order());
        Assert.Equal(["107", "207", "7"], results.Where(result => result.Status == DownloadStatus.NotFound).Select(result => result.Reference).Order(StringComparer.Ordinal));
        Assert.All(results.Where(result => result.Status == DownloadStatus.NotFound), result => Assert.Equal((DownloadErrorCode.NotFound, false), (result.Error!.Code, result.IsSuccess)));
        Assert.Equal(247, _engine.Folder.Files().Count);
    }

    [Fact]
    public async Task DownloadMany_ResolvesJustInTime()
    {
        var resolver = new ScriptedResolver(Named, maxBatchSize: 10);
        var seen = 0;
        await foreach (var _ in _engine.Downloader.DownloadManyAsync(resolver, References.From(Numbers(100)), _engine.Folder, new DownloadOptions { MaxConcurrency = 1 }))
        {
            seen++;

            // What is asked for beyond the results: two results, one item in the works, one queued, one batch being queued.
            Assert.InRange(resolver.Calls.Count * 10, seen, seen + 30);
        }

        Assert.Equal(100, seen);
    }

    [Fact]
    public async Task DownloadMany_OneItemFails_TheOthersDoNot()
    {
        using var engine = new Engine(request => request.Target.EndsWith("/3", StringComparison.Ordinal) ? Status(400) : Whole(File));
        var results = await engine.DownloadManyAsync(new ScriptedResolver(Named), Numbers(10));
        var failed = Assert.Single(results, result => !result.IsSuccess);
        Assert.Equal(("3", DownloadStatus.Failed, DownloadErrorCode.HttpStatus), (failed.Reference, failed.Status, failed.Error!.Code));
        Assert.Equal(9, engine.Folder.Files().Count);
    }

    [Fact]
    public async Task DownloadMany_SameNameOfDifferentItems_NeverOverwrite()
    {
        using var engine = new Engine(request => Whole(Bytes(500, seed: int.Parse(request.Target.Split('/')[^1], null))));
        var results = await engine.DownloadManyAsync(new ScriptedResolver(name => Link(name, "same.bin")), Numbers(20), new DownloadOptions { IfExists = FileConflict.Overwrite });
        Assert.All(results, result => Assert.Equal(Bytes(500, int.Parse(result.Reference, null)), System.IO.File.ReadAllBytes(result.Path!)));
        Assert.Equal(20, engine.Folder.Files().Count);
    }

    [Fact]
    public async Task DownloadMany_NamesThatDifferInCaseOnly_AreKeptApart()
    {
        var results = await _engine.DownloadManyAsync(new ScriptedResolver(name => Link(name, name == "1" ? "Café.bin" : "CAFÉ.bin")), ["1", "2"]);
        var names = results.Select(result => Path.GetFileNameWithoutExtension(result.Path!)).ToList();
        Assert.Contains(names, name => name.EndsWith(" (1)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FileConflict.Skip, true, 1)]
    [InlineData(FileConflict.Skip, false, 1)]
    [InlineData(FileConflict.Overwrite, true, 1)]
    [InlineData(FileConflict.Rename, true, 8)]
    [InlineData(FileConflict.Fail, false, 8)]
    public async Task DownloadMany_SameReferenceSeveralTimes_IsDownloadedOnceAndReportedEachTime(FileConflict rule, bool useManifest, int concurrency)
    {
        var options = new DownloadOptions { IfExists = rule, UseManifest = useManifest, MaxConcurrency = concurrency };
        var results = await _engine.DownloadManyAsync(new ScriptedResolver(Named, maxBatchSize: 2), ["1", "1", "2", "3", "1", "4", "1"], options);
        var ones = results.Where(result => result.Reference == "1").ToList();
        Assert.Equal((7, 4), (results.Count, ones.Count));
        Assert.Single(ones, result => result.Status == DownloadStatus.Downloaded);
        Assert.All(ones, result => Assert.Equal((true, _engine.Folder.Combine("1.bin"), (long)File.Length), (result.IsSuccess, result.Path, result.Length)));
        Assert.Equal(["1.bin", "2.bin", "3.bin", "4.bin"], _engine.Folder.Files());
        Assert.Equal(4, _engine.Storage.Requests.Count);
    }

    [Fact]
    public async Task DownloadMany_SameReferenceTwiceAndFailed_IsReportedTwice()
    {
        using var engine = new Engine(_ => Status(400));
        var results = await engine.DownloadManyAsync(new ScriptedResolver(Named), ["1", "1"]);
        Assert.Equal([DownloadErrorCode.HttpStatus, DownloadErrorCode.HttpStatus], results.Select(result => result.Error!.Code));
        Assert.Single(engine.Storage.Requests);
    }

    [Fact]
    public async Task DownloadMany_RunAgain_SkipsEverything()
    {
        var resolver = new ScriptedResolver(name => Link(name, "same.bin", File.Length));
        await _engine.DownloadManyAsync(resolver, Numbers(20));
        var requests = _engine.Storage.Requests.Count;

        var results = await _engine.DownloadManyAsync(resolver, Numbers(20));

        Assert.All(results, result => Assert.Equal(DownloadStatus.Skipped, result.Status));
        Assert.Equal(20, results.Select(result => result.Path).Distinct().Count());
        Assert.Equal(requests, _engine.Storage.Requests.Count);
        Assert.Single(resolver.Calls);
    }

    [Fact]
    public async Task DownloadMany_FailOnConflict_OneOfEachNameWins()
    {
        var results = await _engine.DownloadManyAsync(new ScriptedResolver(name => Link(name, "same.bin")), Numbers(20), new DownloadOptions { IfExists = FileConflict.Fail });
        Assert.Single(results, result => result.Status == DownloadStatus.Downloaded);
        Assert.Equal(19, results.Count(result => result.Error?.Code == DownloadErrorCode.AlreadyExists));
        Assert.Equal(["same.bin"], _engine.Folder.Files());
    }

    [Fact]
    public async Task DownloadMany_ApiFails_ItsBatchFailsAndTheNextGoesOn()
    {
        var calls = 0;
        var resolver = new ScriptedResolver(
            name => name == "0" && calls++ == 0
                ? throw new AttachmentApiException("no", 500, "未知错误", new Dictionary<string, IEnumerable<string>>())
                : Named(name),
            maxBatchSize: 10);
        var results = await _engine.DownloadManyAsync(resolver, Numbers(20));
        Assert.Equal(10, results.Count(result => result.Error?.Code == DownloadErrorCode.Api));
        Assert.All(results.Where(result => result.Error is not null), result => Assert.Contains("未知错误", result.Error!.Message, StringComparison.Ordinal));
        Assert.Equal(10, results.Count(result => result.IsSuccess));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task DownloadMany_MaxConcurrency_IsNeverExceededAndReached(int limit)
    {
        var active = 0;
        var most = new ConcurrentBag<int>();
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var engine = new Engine(new StubHandler(async (_, token) =>
        {
            var now = Interlocked.Increment(ref active);
            most.Add(now);
            if (now == limit)
            {
                full.TrySetResult();
            }

            await full.Task.WaitAsync(TimeSpan.FromSeconds(20), token);
            Interlocked.Decrement(ref active);
            return Whole(File);
        }));
        await engine.DownloadManyAsync(new ScriptedResolver(Named), Numbers(30), new DownloadOptions { MaxConcurrency = limit });
        Assert.Equal(limit, most.Max());
    }

    private static DownloadLink Link(string name, string fileName, long? length = null) => Engine.Link(fileName, length, $"https://storage.example/{name}");
}
