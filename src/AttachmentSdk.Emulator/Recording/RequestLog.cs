using System.Collections;

namespace AttachmentSdk.Emulator;

/// <summary>
/// Every request since the start or the last <see cref="Clear"/>, in the order of arrival of its answer; thread-safe. A request stands
/// here before the first byte of its answer leaves. Enumerating goes over a snapshot.
/// </summary>
public sealed class RequestLog : IEnumerable<RecordedRequest>
{
    private readonly Lock _lock = new();
    private readonly List<RecordedRequest> _requests = [];

    internal RequestLog()
    {
    }

    /// <summary>Number of requests.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _requests.Count;
            }
        }
    }

    /// <summary>The requests so far; later ones don't change the returned list.</summary>
    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (_lock)
        {
            return [.. _requests];
        }
    }

    /// <summary>The requests so far of one of <see cref="EmulatorOperations"/>.</summary>
    public IReadOnlyList<RecordedRequest> Of(string operation) => [.. Snapshot().Where(request => request.Operation == operation)];

    /// <summary>Forgets all requests.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
        }
    }

    /// <inheritdoc />
    public IEnumerator<RecordedRequest> GetEnumerator() => Snapshot().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number of all requests, and the last of them.</summary>
    internal (int Total, IReadOnlyList<RecordedRequest> Latest) Latest(int most)
    {
        lock (_lock)
        {
            return (_requests.Count, [.. _requests.TakeLast(most)]);
        }
    }

    internal void Add(RecordedRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
        }
    }
}
