using System.Threading.Channels;
using AttachmentSdk.Ekuaibao.Forms;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao.Forms;

public class StreamBatchesTests
{
    private readonly TestTimeProvider _clock = new();

    [Fact]
    public async Task Gather_FastStream_FillsTheBatches()
    {
        var batches = await Numbers(7).GatherAsync(3, _clock, CancellationToken.None).ListAsync();
        Assert.Equal(["0,1,2", "3,4,5", "6"], batches.Select(batch => string.Join(',', batch)));
    }

    [Fact]
    public async Task Gather_NothingThere_IsNoBatch() => Assert.Empty(await Numbers(0).GatherAsync(3, _clock, CancellationToken.None).ListAsync());

    [Fact]
    public async Task Gather_StreamFallsSilent_HandsOutWhatIsThereAfterASecond()
    {
        var source = Channel.CreateUnbounded<int>();
        source.Writer.TryWrite(1);
        source.Writer.TryWrite(2);
        await using var batches = source.Reader.ReadAllAsync().GatherAsync(100, _clock, CancellationToken.None).GetAsyncEnumerator();
        var first = batches.MoveNextAsync().AsTask();
        await _clock.WaitForTimersAsync();
        Assert.False(first.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await first);
        Assert.Equal([1, 2], batches.Current);

        source.Writer.TryWrite(3);
        source.Writer.Complete();
        Assert.True(await batches.MoveNextAsync());
        Assert.Equal([3], batches.Current);
        Assert.False(await batches.MoveNextAsync());
    }

    [Fact]
    public async Task Gather_StreamFails_HandsOutWhatWasThereFirst()
    {
        var seen = new List<int>();
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var batch in Numbers(2, new InvalidDataException()).GatherAsync(100, _clock, CancellationToken.None))
            {
                seen.AddRange(batch);
            }
        });
        Assert.Equal([0, 1], seen);
    }

    [Fact]
    public async Task Gather_CallerStopsWhileTheStreamWorks_EndsIt()
    {
        var hasEnded = false;
        async IAsyncEnumerable<int> Source([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                yield return 1;
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            }
            finally
            {
                hasEnded = true;
            }
        }

        var batches = Source().GatherAsync(100, _clock, CancellationToken.None).GetAsyncEnumerator();
        var first = batches.MoveNextAsync().AsTask();
        await _clock.WaitForTimersAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await first);
        Assert.False(hasEnded);
        await batches.DisposeAsync();
        Assert.True(hasEnded);
    }

    private static async IAsyncEnumerable<int> Numbers(int count, Exception? end = null)
    {
        for (var number = 0; number < count; number++)
        {
            yield return number;
        }

        await Task.CompletedTask;
        if (end is not null)
        {
            throw end;
        }
    }
}
