using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.Numbered;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Progress;

public sealed class BatchProgressTests : IDisposable
{
    private const int Files = 200;
    private const int Length = 3000;
    private readonly Engine _engine = new(request => request.Target.EndsWith("/3", StringComparison.Ordinal) ? Status(400) : Whole(Bytes(Length)));
    private readonly List<DownloadProgress<string>> _steps = [];

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task DownloadMany_SixteenAtATime_LastReportHasTheFinalTotals()
    {
        File.WriteAllBytes(_engine.Folder.Combine("5.bin"), Bytes(Length));
        var results = await RunAsync(16);

        Assert.Equal(Files, results.Count);
        var last = _steps[^1].Batch;
        Assert.Equal((Files, true, 0), (last.FilesKnown, last.AreAllFilesKnown, last.FilesUnderWay));
        Assert.Equal((Files - 3, 1, 1, 1), (last.FilesDownloaded, last.FilesSkipped, last.FilesNotFound, last.FilesFailed));
        Assert.Equal(((Files - 3) * Length, (Files - 3) * Length), (last.BytesReceived, last.BytesExpected));
        Assert.Equal(results.Where(result => result.Status == DownloadStatus.Downloaded).Sum(result => result.Length), last.BytesReceived);
    }

    [Fact]
    public async Task DownloadMany_EveryItem_IsToldOfItsEndOnceAndLast()
    {
        var results = await RunAsync(16);

        var items = _steps.GroupBy(step => step.Reference).ToList();
        Assert.Equal(Files, items.Count);
        Assert.All(items, item => Assert.All(item.SkipLast(1), step => Assert.Null(step.Status)));
        Assert.Equal(results.OrderBy(result => result.Reference, StringComparer.Ordinal).Select(result => result.Status), items.OrderBy(item => (string)item.Key, StringComparer.Ordinal).Select(item => item.Last().Status!.Value));
    }

    [Fact]
    public async Task DownloadMany_Totals_NeverExceedWhatIsExpected()
    {
        await RunAsync(16);
        Assert.All(_steps, step => Assert.InRange(step.Batch.BytesReceived, 0, step.Batch.BytesExpected));
        Assert.All(_steps, step => Assert.InRange(step.Batch.FilesDone + step.Batch.FilesUnderWay, 1, step.Batch.FilesKnown));
        Assert.All(_steps, step => Assert.InRange(step.Batch.FilesUnderWay, 0, 16 + 1));
    }

    [Fact]
    public async Task DownloadMany_ReferencesRead_AreKnownABatchAtATime()
    {
        await RunAsync(1, maxBatchSize: 10);
        Assert.Equal((10, false), (_steps[0].Batch.FilesKnown, _steps[0].Batch.AreAllFilesKnown));
    }

    [Fact]
    public async Task DownloadMany_ResolverFails_EveryItemIsToldAsFailed()
    {
        var options = new DownloadOptions { MaxConcurrency = 4 };
        var resolver = new ScriptedResolver(_ => throw new TimeoutException("late"));
        await _engine.DownloadManyAsync(resolver, Numbers(Files), options, Recorder());
        Assert.Equal((Files, Files), (_steps.Count, _steps[^1].Batch.FilesFailed));
    }

    [Fact]
    public async Task DownloadMany_OneAtATime_RateIsThatOfAllFiles()
    {
        await RunAsync(1, onStep: () => _engine.Clock.Advance(TimeSpan.FromSeconds(0.5)));

        // Each file has three reports: its first bytes, its bytes, its end.
        var late = _steps.Skip(Files).Where(step => step.Status == DownloadStatus.Downloaded).ToList();
        Assert.All(late, step => Assert.Equal(Length / 1.5, step.Batch.BytesPerSecond, Length / 3.0));
    }

    [Fact]
    public async Task DownloadMany_ProgressThrowsAtAnEnd_EndsTheBatchWithThatException()
    {
        var progress = new SynchronousProgress<string>(step => _ = step.Status is null ? 0 : throw new IOException("the caller's own"));
        var fault = await Assert.ThrowsAsync<IOException>(() => _engine.DownloadManyAsync(Resolver(100), Numbers(Files), progress: progress).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal("the caller's own", fault.Message);
    }

    private Task<IReadOnlyList<DownloadResult<string>>> RunAsync(int concurrency, int maxBatchSize = 100, Action? onStep = null) =>
        _engine.DownloadManyAsync(Resolver(maxBatchSize), Numbers(Files), new DownloadOptions { MaxConcurrency = concurrency }, Recorder(onStep));

    private SynchronousProgress<string> Recorder(Action? onStep = null) => new(step =>
    {
        lock (_steps)
        {
            _steps.Add(step);
        }

        onStep?.Invoke();
    });

    private static ScriptedResolver Resolver(int maxBatchSize) =>
        new(name => name == "7" ? null : Named(name), maxBatchSize);
}
