using System.Collections.Concurrent;
using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Tests.Downloads.Files;

public sealed class FolderFlushTests
{
    [Fact]
    public async Task Run_ManyAtOnceInSeveralFolders_EachIsCoveredByAFlushThatBeganAfterIt()
    {
        var renamed = new int[4];
        var covered = new ConcurrentDictionary<int, int>();
        var flush = new FolderFlush(folder =>
        {
            var index = folder[0] - '0';
            covered[index] = Volatile.Read(ref renamed[index]); // What a flush of the disk would find.
        });
        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), async (number, _) =>
        {
            var index = number % renamed.Length;
            var own = Interlocked.Increment(ref renamed[index]);
            await flush.RunAsync($"{index}");
            Assert.True(covered[index] >= own);
        });
    }

    [Fact]
    public async Task Run_WhileAnotherIsRunning_ShareTheNextOne()
    {
        var (begun, end) = (new TaskCompletionSource(), new ManualResetEventSlim());
        var count = 0;
        var flush = new FolderFlush(_ =>
        {
            Interlocked.Increment(ref count);
            begun.TrySetResult();
            end.Wait();
        });
        var first = flush.RunAsync("a");
        await begun.Task;
        var others = Enumerable.Range(0, 100).Select(_ => flush.RunAsync("a")).ToList();
        end.Set();
        await Task.WhenAll([first, .. others]);
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task Run_DiskRefuses_IsTheErrorOfThoseWhoWaitAndNotOfTheNext()
    {
        var (begun, end) = (new TaskCompletionSource(), new ManualResetEventSlim());
        var flush = new FolderFlush(_ =>
        {
            if (begun.TrySetResult())
            {
                end.Wait();
                throw new IOException("refused");
            }
        });
        var first = flush.RunAsync("a");
        await begun.Task;
        var next = flush.RunAsync("a");
        end.Set();
        await Assert.ThrowsAsync<IOException>(() => first);
        await next;
        await flush.RunAsync("a");
    }
}
