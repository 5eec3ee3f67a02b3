namespace AttachmentSdk.Downloads.Transfers;

/// <summary>A range of bytes of a file: from the first position, up to but not including the second.</summary>
internal readonly record struct ByteRange(long From, long To)
{
    public long Length => To - From;
}

/// <summary>A range that a connection is fetching. The bytes that it has received are kept, even if the rest fails.</summary>
internal sealed class PendingRange(ByteRange block)
{
    public ByteRange Block => block;

    /// <summary>Gets or sets the position of the next byte.</summary>
    public long Position { get; set; } = block.From;

    public ByteRange Fetched => new(block.From, Position);

    public long Missing => block.To - Position;
}

/// <summary>
/// Records which ranges of a file behind its contiguous length are complete and which are pending. All other ranges are free for any
/// connection, including the main connection, so a block that failed needs no special handling. Not thread-safe: <see cref="SegmentMap"/>
/// holds the lock.
/// </summary>
/// <param name="contiguousLength">The position of the first byte that the main connection has not received.</param>
/// <param name="end">The file's length.</param>
/// <param name="completed">The completed ranges, in order and without overlaps.</param>
internal sealed class RangeMap(long contiguousLength, long end, IEnumerable<ByteRange> completed)
{
    private readonly List<ByteRange> _completed = [.. completed];
    private readonly List<PendingRange> _pending = [];

    public long ContiguousLength { get; private set; } = contiguousLength;

    /// <summary>Gets the number of bytes received behind the contiguous length.</summary>
    public long BytesInRanges => _completed.Sum(span => span.Length) + _pending.Sum(pending => pending.Fetched.Length);

    /// <summary>Determines whether a completed or pending range starts at a position.</summary>
    public bool HasMet(long from) => Limit == from;

    private long Limit => Occupied().Select(span => span.From).Append(long.MaxValue).Min();

    /// <summary>Takes bytes for the main connection from its actual position: bytes that it took before may have been rejected.</summary>
    /// <returns>The number of bytes that it may write: those before the first range of another connection.</returns>
    public long Take(long from, long count)
    {
        var taken = Math.Min(count, Limit - from);
        ContiguousLength = from + taken;
        return taken;
    }

    /// <summary>Determines whether a pending range starts at a position.</summary>
    public bool IsPending(long from) => _pending.Exists(pending => pending.Block.From == from);

    /// <summary>Moves the contiguous length over a completed range that starts at a position.</summary>
    public ByteRange? Advance(long from)
    {
        var index = _completed.FindIndex(span => span.From == from);
        if (index < 0)
        {
            return null;
        }

        var passed = _completed[index];
        _completed.RemoveAt(index);
        ContiguousLength = passed.To;
        return passed;
    }

    /// <summary>Reserves the last free block. Of the bytes that the main connection would fetch next, it takes half.</summary>
    /// <returns><see langword="null"/> if the rest is too small for a request of its own.</returns>
    public PendingRange? TryReserve(SegmentSizes sizes)
    {
        var to = end;
        foreach (var span in Occupied().OrderByDescending(span => span.From))
        {
            if (span.To < to)
            {
                return Add(new ByteRange(Math.Max(span.To, to - sizes.Block), to));
            }

            to = span.From;
        }

        var length = Math.Min(sizes.Block, (to - ContiguousLength) / 2);
        return length >= sizes.SmallestBlock ? Add(new ByteRange(to - length, to)) : null;
    }

    /// <summary>Releases a pending range: the received bytes become a completed range, the others are free again.</summary>
    public void Release(PendingRange pending)
    {
        _pending.Remove(pending);
        if (pending.Fetched.Length > 0)
        {
            _completed.Add(pending.Fetched);
        }
    }

    /// <summary>Returns the received ranges behind the contiguous length, in order; adjacent ranges are merged.</summary>
    public IReadOnlyList<ByteRange> Completed()
    {
        var spans = new List<ByteRange>();
        foreach (var span in _completed.Concat(_pending.Select(pending => pending.Fetched)).Where(span => span.Length > 0).OrderBy(span => span.From))
        {
            var last = spans.Count - 1;
            if (last >= 0 && spans[last].To == span.From)
            {
                spans[last] = new ByteRange(spans[last].From, span.To);
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    private IEnumerable<ByteRange> Occupied() => _completed.Concat(_pending.Select(pending => pending.Block));

    private PendingRange Add(ByteRange block)
    {
        var pending = new PendingRange(block);
        _pending.Add(pending);
        return pending;
    }
}
