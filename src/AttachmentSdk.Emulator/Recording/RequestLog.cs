using System.Collections;

namespace AttachmentSdk.Emulator;

/// <summary>
/// The requests since the start or the last <see cref="Clear"/>, or the last ones if <see cref="EmulatorOptions.MaxRecordedRequests"/> is
/// set, in the order of their responses; thread-safe. A request is recorded before the first byte of its response is sent. Enumerating uses
/// a snapshot.
/// </summary>
public sealed class RequestLog : IEnumerable<RecordedRequest>
{
    private readonly object _lock = new();
    private readonly Queue<RecordedRequest> _requests = [];
    private readonly int _most;
    private long _total;

    internal RequestLog(int? most) => _most = most ?? int.MaxValue;

    /// <summary>Gets the number of requests that are held.</summary>
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

    /// <summary>Gets the number of requests since the start or the last <see cref="Clear"/>, including those that are no longer held.</summary>
    public long Total
    {
        get
        {
            lock (_lock)
            {
                return _total;
            }
        }
    }

    /// <summary>Returns the requests so far; later ones do not change the returned list.</summary>
    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (_lock)
        {
            return [.. _requests];
        }
    }

    /// <summary>Returns the requests so far of one of <see cref="EmulatorOperations"/>.</summary>
    public IReadOnlyList<RecordedRequest> Of(string operation) => [.. Snapshot().Where(request => request.Operation == operation)];

    /// <summary>Removes all requests.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _total = 0;
        }
    }

    /// <inheritdoc />
    public IEnumerator<RecordedRequest> GetEnumerator() => Snapshot().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the number of all requests, and the last of them.</summary>
    internal (long Total, IReadOnlyList<RecordedRequest> Latest) Latest(int most)
    {
        lock (_lock)
        {
            return (_total, [.. _requests.TakeLast(most)]);
        }
    }

    internal void Add(RecordedRequest request)
    {
        lock (_lock)
        {
            if (_requests.Count == _most)
            {
                _requests.Dequeue();
            }

            _requests.Enqueue(request);
            _total++;
        }
    }
}
