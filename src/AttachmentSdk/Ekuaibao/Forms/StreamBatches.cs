using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>Collects the items of a stream into batches, for calls that take many items at once.</summary>
internal static class StreamBatches
{
    // A slow stream does not delay the items that it has already returned for longer than this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <returns>Full batches, and smaller ones at the end, before a failure and if the stream is slow.</returns>
    public static async IAsyncEnumerable<IReadOnlyList<T>> GatherAsync<T>(this IAsyncEnumerable<T> source, int size, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var items = source.GetAsyncEnumerator(stop.Token);
        var next = Task.FromResult(true);
        try
        {
            var batch = new List<T>(size);
            var startedAt = 0L;
            ExceptionDispatchInfo? error;
            while (true)
            {
                next = items.MoveNextAsync().AsTask();
                if (batch.Count > 0 && !await EndsWithinAsync(next, Patience - clock.GetElapsedTime(startedAt), clock).ConfigureAwait(false))
                {
                    yield return batch;
                    batch = new List<T>(size);
                }

                (var isItem, error) = await OutcomeOfAsync(next).ConfigureAwait(false);
                if (!isItem)
                {
                    break;
                }

                startedAt = batch.Count == 0 ? clock.GetTimestamp() : startedAt;
                batch.Add(items.Current);
                if (batch.Count == size)
                {
                    yield return batch;
                    batch = new List<T>(size);
                }
            }

            if (batch.Count > 0)
            {
                yield return batch;
            }

            error?.Throw();
        }
        finally
        {
            // Also when the caller stops reading early: an enumerator must not be disposed while it is running.
            await stop.CancelAsync().ConfigureAwait(false);
            await OutcomeOfAsync(next).ConfigureAwait(false);
            await items.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<bool> EndsWithinAsync(Task task, TimeSpan limit, TimeProvider clock)
    {
        if (task.IsCompleted || limit <= TimeSpan.Zero)
        {
            return task.IsCompleted;
        }

        try
        {
            await task.WaitAsync(limit, clock, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (Exception)
        {
            return task.IsCompleted; // The next step reports a failure.
        }
    }

    private static async Task<(bool IsItem, ExceptionDispatchInfo? Error)> OutcomeOfAsync(Task<bool> next)
    {
        try
        {
            return (await next.ConfigureAwait(false), null);
        }
        catch (Exception exception)
        {
            return (false, ExceptionDispatchInfo.Capture(exception));
        }
    }
}
