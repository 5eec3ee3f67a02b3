namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Defines how a large file is divided.</summary>
/// <param name="SmallestFile">The smallest file for which additional connections are worth their handshakes.</param>
/// <param name="Block">The largest size of one request. A killed process loses no more than that for each connection.</param>
internal sealed record SegmentSizes(long SmallestFile, long Block)
{
    public static readonly SegmentSizes Default = new(64L << 20, 16L << 20);

    /// <summary>Gets the smallest size of a block. A smaller rest is left to the main connection.</summary>
    public long SmallestBlock => Math.Max(1, Block / 16);
}

/// <summary>
/// Writes the blocks of one file that several connections fetch, and records the received ranges: with ranges behind the contiguous length,
/// the length of the file has no meaning. Thread-safe. The single lock costs nothing, because operating systems serialize writes to a file.
/// </summary>
internal sealed class SegmentMap
{
    private readonly object _lock = new();
    private readonly IRangeSink _sink;
    private readonly RemoteObject _content;
    private readonly SegmentSizes _sizes;
    private readonly RangeMap _map;
    private TaskCompletionSource<bool> _released = NewSource();
    private long _contiguousLength;
    private long _unrecorded;
    private bool _isDropped;

    public SegmentMap(IRangeSink sink, RemoteObject content, SegmentSizes sizes)
    {
        _sink = sink;
        _content = content;
        _sizes = sizes;
        _contiguousLength = sink.Length;
        _map = new RangeMap(_contiguousLength, content.Length!.Value, sink.Ranges);
    }

    /// <summary>Gets the number of bytes received.</summary>
    public long Received => Locked(() => _contiguousLength + _map.BytesInRanges);

    public bool IsComplete => Locked(() => _contiguousLength == _content.Length);

    /// <summary>Gets a value indicating whether the main connection has reached a completed or pending range.</summary>
    public bool HasMet => Locked(() => _map.HasMet(_contiguousLength));

    /// <inheritdoc cref="RangeMap.Take"/>
    public int Take(int count) => Locked(() => (int)_map.Take(_contiguousLength, count));

    /// <inheritdoc cref="RangeMap.Advance"/>
    public ByteRange? Advance() => Locked(() =>
    {
        var passed = _map.Advance(_contiguousLength);
        if (passed is { To: var end })
        {
            AdvanceTo(end);
        }

        return passed;
    });

    /// <inheritdoc cref="RangeMap.TryReserve"/>
    public PendingRange? TryReserve() => Locked(() => _isDropped ? null : _map.TryReserve(_sizes));

    public void Release(PendingRange pending)
    {
        var released = Locked(() =>
        {
            _map.Release(pending);
            var waiting = _released;
            _released = NewSource();
            return waiting;
        });
        released.TrySetResult(true);
    }

    /// <summary>Waits until a pending range is released, if the byte at the contiguous length is in a pending range.</summary>
    /// <returns>Whether the main connection does not need to fetch that byte.</returns>
    public async Task<bool> WaitForPendingAsync(CancellationToken cancellationToken)
    {
        var (released, hasMet) = Locked(() => (_map.IsPending(_contiguousLength) ? _released : null, _map.HasMet(_contiguousLength)));
        if (released is null)
        {
            return hasMet;
        }

        using (cancellationToken.Register(() => released.TrySetCanceled(cancellationToken)))
        {
            return await released.Task.ConfigureAwait(false);
        }
    }

    /// <summary>Appends bytes at the contiguous length.</summary>
    /// <exception cref="DestinationException">The bytes cannot be stored.</exception>
    public void Append(byte[] buffer, int count) => Locked(() =>
    {
        _sink.Write(_contiguousLength, buffer, count);
        AdvanceTo(_contiguousLength + count);
        OnWritten(count);
        return true;
    });

    /// <returns>Whether the block is still needed: the file may have restarted.</returns>
    /// <exception cref="DestinationException">The bytes cannot be stored.</exception>
    public bool Write(PendingRange pending, byte[] buffer, int count) => Locked(() =>
    {
        if (!_isDropped)
        {
            _sink.Write(pending.Position, buffer, count);
            pending.Position += count;
            OnWritten(count);
        }

        return !_isDropped;
    });

    public int Read(long position, byte[] buffer, int count) => Locked(() => _sink.Read(position, buffer, count));

    /// <summary>Records the received ranges.</summary>
    /// <exception cref="DestinationException">The metadata cannot be written.</exception>
    public void Record() => Locked(() =>
    {
        _sink.Record(_content, _contiguousLength, _map.Completed());
        _unrecorded = 0;
        return true;
    });

    /// <summary>Called when the file restarts: nothing more is written through this map.</summary>
    public void Drop() => Locked(() => _isDropped = true);

    private static TaskCompletionSource<bool> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void AdvanceTo(long contiguousLength)
    {
        _contiguousLength = contiguousLength;
        _sink.MoveTo(contiguousLength);
    }

    private void OnWritten(int count)
    {
        _unrecorded += count;
        if (_unrecorded >= _sizes.Block)
        {
            Record();
        }
    }

    private T Locked<T>(Func<T> action)
    {
        lock (_lock)
        {
            return action();
        }
    }
}
