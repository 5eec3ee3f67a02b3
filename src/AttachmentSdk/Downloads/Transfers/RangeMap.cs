namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Bytes of a file from one position up to, and without, another.</summary>
internal readonly record struct ByteRange(long From, long To)
{
    public long Length => To - From;
}

/// <summary>A block that a connection is fetching. Whatever came of it is there, also when the rest does not come.</summary>
internal sealed class PendingRange(ByteRange block)
{
    public ByteRange Block => block;

    /// <summary>Where its next byte goes.</summary>
    public long Position { get; set; } = block.From;

    public ByteRange Fetched => new(block.From, Position);

    public long Missing => block.To - Position;
}

/// <summary>
/// Which bytes ahead of a file's front stand, and which are being fetched. What is neither is free for whoever comes first, the front
/// included; so a block that failed needs no care of its own. Not safe for several threads: <see cref="SegmentMap"/> holds the lock.
/// </summary>
/// <param name="contiguousLength">The first byte that the front has not taken.</param>
/// <param name="end">The file's length.</param>
/// <param name="completed">What stands ahead, in order and without overlaps.</param>
internal sealed class RangeMap(long contiguousLength, long end, IEnumerable<ByteRange> completed)
{
    private readonly List<ByteRange> _completed = [.. completed];
    private readonly List<PendingRange> _pending = [];

    public long ContiguousLength { get; private set; } = contiguousLength;

    /// <summary>The bytes that stand ahead of the front.</summary>
    public long BytesInRanges => _completed.Sum(span => span.Length) + _pending.Sum(pending => pending.Fetched.Length);

    /// <summary>Whether this byte is the first of what stands or is being fetched.</summary>
    public bool HasMet(long from) => Limit == from;

    private long Limit => Occupied().Select(span => span.From).Append(long.MaxValue).Min();

    /// <summary>Takes bytes for the front, from where it really is: bytes that it took before may have been refused.</summary>
    /// <returns>How many of them it may write: those before the first one that somebody else has.</returns>
    public long Take(long from, long count)
    {
        var taken = Math.Min(count, Limit - from);
        ContiguousLength = from + taken;
        return taken;
    }

    /// <summary>Whether this byte is the first of what is being fetched.</summary>
    public bool IsPending(long from) => _pending.Exists(pending => pending.Block.From == from);

    /// <summary>Moves the front over what stands there.</summary>
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

    /// <summary>Takes the last block that is free. Of the bytes that the front will come to next, it is left half.</summary>
    /// <returns><see langword="null"/> when nothing is left that is worth a request.</returns>
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

    /// <summary>Ends a claim: what was fetched stands, the rest is free again.</summary>
    public void Release(PendingRange pending)
    {
        _pending.Remove(pending);
        if (pending.Fetched.Length > 0)
        {
            _completed.Add(pending.Fetched);
        }
    }

    /// <summary>What stands ahead of the front, in order, neighbours as one.</summary>
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
