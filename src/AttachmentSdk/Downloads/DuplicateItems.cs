using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Downloads;

/// <summary>Finds references that a batch contains more than once: the first one is downloaded, and the others share its result.</summary>
internal sealed class DuplicateItems<TReference>
{
    private readonly Dictionary<ItemId, List<TReference>?> _inFlight = [];
    private readonly Dictionary<ItemId, DownloadResult<TReference>> _completed = [];

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

    /// <summary>Ends an item.</summary>
    /// <returns>The results of the references that are reported with it.</returns>
    public IReadOnlyList<DownloadResult<TReference>> End(ItemId id, DownloadResult<TReference> result)
    {
        lock (_inFlight)
        {
            return _inFlight.TryGetValue(id, out var others) && _inFlight.Remove(id) && others is not null
                ? [.. others.Select(result.For)]
                : [];
        }
    }

    /// <summary>Remembers a completed item, for references that follow much later and that the manifest does not recognize.</summary>
    public void Remember(ItemId id, DownloadResult<TReference> result)
    {
        lock (_inFlight)
        {
            _completed[id] = result;
        }
    }

    public DownloadResult<TReference>? Find(ItemId id, TReference reference)
    {
        lock (_inFlight)
        {
            return _completed.TryGetValue(id, out var result) ? result.For(reference) : null;
        }
    }
}
