using System.Threading.Channels;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Downloads;

/// <summary>
/// Collects the results of a batch until the caller reads them. A reference that the batch contains more than once is downloaded once; the
/// others share its result.
/// </summary>
internal sealed class BatchResults<TReference>(int capacity, DownloadInstrumentation instrumentation)
{
    // Where the manifest does not recognize items, a reference that comes again after so many others is downloaded again.
    private const int MostCompleted = 10_000;

    private readonly Channel<DownloadResult<TReference>> _results = Channel.CreateBounded<DownloadResult<TReference>>(capacity);
    private readonly Dictionary<ItemId, List<TReference>?> _inFlight = [];
    private readonly Dictionary<ItemId, DownloadResult<TReference>> _completed = [];
    private readonly Queue<ItemId> _completedInOrder = [];

    /// <summary>Begins an item, unless the same item is in flight. In that case the reference is reported with it.</summary>
    /// <returns>Whether the item was not in flight.</returns>
    public bool TryBegin(ItemId id, TReference reference)
    {
        lock (_inFlight)
        {
            if (!_inFlight.TryGetValue(id, out var others))
            {
                _inFlight.Add(id, null);
                return true;
            }

            if (others is null)
            {
                _inFlight[id] = others = [];
            }

            others.Add(reference);
            return false;
        }
    }

    /// <summary>Reports the result of an item that was started, and of the references that share it.</summary>
    /// <param name="id">The item.</param>
    /// <param name="result">The result.</param>
    /// <param name="isKnownLater">Whether the manifest recognizes the item if the batch contains it again much later.</param>
    public async Task EndAsync(ItemId id, DownloadResult<TReference> result, bool isKnownLater)
    {
        await _results.Writer.WriteAsync(result, CancellationToken.None).ConfigureAwait(false);
        foreach (var duplicate in End(id, result, isKnownLater))
        {
            instrumentation.RecordNotStarted(duplicate);
            await _results.Writer.WriteAsync(duplicate, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Reports the result of an item that was never started.</summary>
    public Task EndWithoutStartAsync(ItemId id, DownloadResult<TReference> result)
    {
        instrumentation.RecordNotStarted(result);
        return EndAsync(id, result, isKnownLater: true);
    }

    /// <summary>Reports that no more results follow.</summary>
    public void Complete() => _results.Writer.Complete();

    /// <summary>Waits for results until the last one was read, also after a cancellation: what was complete by then is still reported.</summary>
    public ValueTask<bool> WaitToReadAsync() => _results.Reader.WaitToReadAsync(CancellationToken.None);

    public bool TryRead(out DownloadResult<TReference>? result) => _results.Reader.TryRead(out result);

    public DownloadResult<TReference>? Find(ItemId id, TReference reference)
    {
        lock (_inFlight)
        {
            return _completed.TryGetValue(id, out var result) ? result.For(reference) : null;
        }
    }

    private IReadOnlyList<DownloadResult<TReference>> End(ItemId id, DownloadResult<TReference> result, bool isKnownLater)
    {
        lock (_inFlight)
        {
            if (result.IsSuccess && !isKnownLater)
            {
                _completed[id] = result;
                _completedInOrder.Enqueue(id);
                if (_completedInOrder.Count > MostCompleted)
                {
                    _completed.Remove(_completedInOrder.Dequeue());
                }
            }

            var others = _inFlight.TryGetValue(id, out var found) ? found : null;
            _inFlight.Remove(id);
            return others is null ? [] : [.. others.Select(result.For)];
        }
    }
}
