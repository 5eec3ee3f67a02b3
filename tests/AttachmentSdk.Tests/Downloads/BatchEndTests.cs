using System.Collections.Concurrent;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.Numbered;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads;

public sealed class BatchEndTests : IDisposable
{
    private static readonly byte[] File = Bytes(500);
    private readonly Engine _engine = new(_ => Whole(File));

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task DownloadMany_CredentialsRefused_AbortsTheBatchAfterAResultForAllThatWasRead()
    {
        var resolver = new ScriptedResolver(_ => throw new CredentialsRefusedException("no", 403, "未授权", new Dictionary<string, IEnumerable<string>>()), maxBatchSize: 10);
        var read = 0;
        var results = new List<DownloadResult<string>>();
        await Assert.ThrowsAsync<CredentialsRefusedException>(async () =>
        {
            await foreach (var result in _engine.Downloader.DownloadManyAsync(resolver, References.From(Numbers(1000).Select(name => (read++, name).name)), _engine.Folder))
            {
                results.Add(result);
            }
        });
        Assert.Equal(read, results.Count);
        Assert.InRange(read, 10, 30);
        Assert.Single(resolver.Calls);
        Assert.All(results, result => Assert.Equal(DownloadErrorCode.CredentialsRefused, result.Error!.Code));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(25)]
    public async Task DownloadMany_ReadingTheReferencesFails_FinishesThoseBeforeAndThrowsThen(int good)
    {
        var results = new List<DownloadResult<string>>();
        var resolver = new ScriptedResolver(Named, maxBatchSize: 10);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(async () =>
        {
            await foreach (var result in _engine.Downloader.DownloadManyAsync(resolver, BreakingAfter(good), _engine.Folder))
            {
                results.Add(result);
            }
        });
        Assert.Equal(503, fault.ResponseStatusCode);
        Assert.Equal(Numbers(good).Order(), results.Select(result => result.Reference).Order());
        Assert.All(results, result => Assert.Equal(DownloadStatus.Downloaded, result.Status));
    }

    [Fact]
    public async Task DownloadMany_DestinationBreaks_AbortsTheBatch()
    {
        var folder = _engine.Folder.Combine("gone");
        using var engine = new Engine(_ =>
        {
            Directory.Delete(folder, recursive: true);
            System.IO.File.WriteAllText(folder, "in the way");
            return Whole(File);
        });
        var results = new List<DownloadResult<string>>();
        await Assert.ThrowsAsync<DestinationException>(async () =>
        {
            await foreach (var result in engine.Downloader.DownloadManyAsync(new ScriptedResolver(Named), References.From(Numbers(50)), folder, new DownloadOptions { MaxConcurrency = 1 }))
            {
                results.Add(result);
            }
        });
        Assert.Equal(50, results.Count);
        Assert.All(results, result => Assert.Equal(DownloadErrorCode.Destination, result.Error!.Code));
        Assert.Single(engine.Storage.Requests);
    }

    [Fact]
    public async Task DownloadMany_FolderThatIsAFile_ThrowsBeforeAnythingIsAsked()
    {
        System.IO.File.WriteAllText(_engine.Folder.Combine("file"), "");
        var resolver = new ScriptedResolver(Named);
        await Assert.ThrowsAsync<DestinationException>(async () =>
        {
            await foreach (var _ in _engine.Downloader.DownloadManyAsync(resolver, References.From(Numbers(1)), _engine.Folder.Combine("file")))
            {
            }
        });
        Assert.Empty(resolver.Calls);
    }

    [Fact]
    public async Task DownloadMany_ProgressThrows_EndsTheBatchWithThatException()
    {
        var options = new DownloadOptions { MaxConcurrency = 2 };
        var progress = new SynchronousProgress<string>(_ => throw new InvalidOperationException("the caller's own"));
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => _engine.DownloadManyAsync(new ScriptedResolver(Named), Numbers(200), options, progress).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal("the caller's own", fault.Message);
    }

    [Fact]
    public async Task DownloadMany_ReferencesThrow_EndsTheBatchWithThatException()
    {
        static IEnumerable<string> Broken()
        {
            yield return "1";
            throw new FormatException("line 2");
        }

        await Assert.ThrowsAsync<FormatException>(() => _engine.DownloadManyAsync(new ScriptedResolver(Named), Broken()).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task DownloadMany_CallerStopsReading_NothingGoesOn()
    {
        var active = 0;
        using var engine = new Engine(new StubHandler(async (_, token) =>
        {
            Interlocked.Increment(ref active);
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token).ContinueWith(_ => { }, TaskScheduler.Default);
                token.ThrowIfCancellationRequested();
                return Whole(File);
            }
            finally
            {
                Interlocked.Decrement(ref active);
            }
        }));
        var resolver = new ScriptedResolver(name => name == "0" ? null : Named(name));
        await foreach (var result in engine.Downloader.DownloadManyAsync(resolver, References.From(Numbers(1000)), engine.Folder))
        {
            Assert.Equal("0", result.Reference);
            break;
        }

        Assert.Equal(0, Volatile.Read(ref active));
        Assert.Equal(0, engine.Clock.ActiveTimers);
        Assert.Empty(engine.Folder.Files());
    }

    [Fact]
    public async Task DownloadMany_CallerCancels_EndsWithCancellation()
    {
        using var cancellation = new CancellationTokenSource();
        using var engine = new Engine(new StubHandler(async (_, token) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return Whole(File);
        }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in engine.Downloader.DownloadManyAsync(new ScriptedResolver(Named), References.From(Numbers(100)), engine.Folder, null, null, cancellation.Token))
            {
            }
        });
        Assert.Empty(engine.Folder.Files());
    }

    private static async IAsyncEnumerable<string> BreakingAfter(int good)
    {
        foreach (var name in Numbers(good))
        {
            yield return name;
        }

        await Task.Yield();
        throw new AttachmentApiException("no", 503, null, new Dictionary<string, IEnumerable<string>>());
    }
}
