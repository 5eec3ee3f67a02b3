using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// What stands in a part file ahead of its front, and the record that vouches for both: with a tail the file's length says nothing any
/// more. Safe for several threads; the one lock costs nothing, as a system lets one write to a file at a time.
/// </summary>
internal sealed class PartTail
{
    private readonly object _lock = new();
    private readonly string _path;
    private readonly FileStream _stream;
    private readonly RemoteObject _content;
    private readonly SegmentSizes _sizes;
    private readonly BlockMap _map;
    private TaskCompletionSource<bool> _released = NewSource();
    private long _front;
    private long _unrecorded;
    private bool _isDropped;

    public PartTail(string path, FileStream stream, SegmentSizes sizes, RemoteObject content, long front, IReadOnlyList<ByteSpan> ahead)
    {
        _path = path;
        _stream = stream;
        _sizes = sizes;
        _content = content;
        _front = front;
        _map = new BlockMap(front, content.Length!.Value, ahead);
    }

    /// <summary>How many bytes stand from the beginning on.</summary>
    public long Front => Locked(() => _front);

    /// <summary>All bytes that stand.</summary>
    public long Received => Locked(() => _front + _map.Ahead);

    public bool IsComplete => Locked(() => _front == _content.Length);

    /// <summary>Whether the front has come to a byte that stands or is being fetched.</summary>
    public bool HasMet => Locked(() => _map.HasMet(_front));

    /// <inheritdoc cref="BlockMap.Take"/>
    public int Take(int count) => Locked(() => (int)_map.Take(_front, count));

    /// <inheritdoc cref="BlockMap.Pass"/>
    public ByteSpan? Pass() => Locked(() =>
    {
        var passed = _map.Pass(_front);
        _front = passed?.To ?? _front;
        return passed;
    });

    /// <inheritdoc cref="BlockMap.TryClaim"/>
    public Claim? TryClaim() => Locked(() => _isDropped ? null : _map.TryClaim(_sizes));

    public void Release(Claim claim)
    {
        var released = Locked(() =>
        {
            _map.Release(claim);
            var waiting = _released;
            _released = NewSource();
            return waiting;
        });
        released.TrySetResult(true);
    }

    /// <summary>Waits until a claim has ended, if the byte at the front is being fetched.</summary>
    /// <returns>Whether the front need not fetch that byte itself.</returns>
    public async Task<bool> WaitForClaimAsync(CancellationToken cancellationToken)
    {
        var (released, hasMet) = Locked(() => (_map.IsClaimed(_front) ? _released : null, _map.HasMet(_front)));
        if (released is null)
        {
            return hasMet;
        }

        using (cancellationToken.Register(() => released.TrySetCanceled(cancellationToken)))
        {
            return await released.Task.ConfigureAwait(false);
        }
    }

    /// <returns>How many bytes stand from the beginning on.</returns>
    public long WriteFront(byte[] buffer, int count) => Locked(() =>
    {
        WriteAt(_front, buffer, count);
        _front += count;
        NoteWritten(count);
        return _front;
    });

    /// <returns>Whether the block is still wanted: the file may have started over.</returns>
    /// <exception cref="DestinationException">The bytes cannot be kept.</exception>
    public bool Write(Claim claim, byte[] buffer, int count) => Locked(() =>
    {
        if (!_isDropped)
        {
            DestinationFault.Guard(
                () =>
                {
                    WriteAt(claim.Position, buffer, count);
                    claim.Position += count;
                    NoteWritten(count);
                },
                Path.GetDirectoryName(_path)!);
        }

        return !_isDropped;
    });

    public int Read(long position, byte[] buffer, int count) => Locked(() =>
    {
        _stream.Position = position;
        return _stream.Read(buffer, 0, count);
    });

    /// <summary>Writes down which bytes stand; they do by then.</summary>
    public void Record() => Locked(() =>
    {
        if (_content.Crc64 is null && _content.Md5 is null)
        {
            // After a power cut the record may be there and the bytes not; without a checksum nobody would notice.
            _stream.Flush(flushToDisk: true);
        }

        ResumeRecord.Rewrite(_path, new Resumable(_content, _front, _map.Standing()));
        _unrecorded = 0;
        return true;
    });

    /// <summary>The file starts over: nothing is written for this tail any more.</summary>
    public void Drop() => Locked(() => _isDropped = true);

    private static TaskCompletionSource<bool> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void WriteAt(long position, byte[] buffer, int count)
    {
        _stream.Position = position;
        _stream.Write(buffer, 0, count);
    }

    private void NoteWritten(int count)
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
