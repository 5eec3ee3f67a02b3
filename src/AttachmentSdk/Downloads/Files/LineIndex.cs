namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Finds lines of the manifest by a hash, in eight bytes for each line: a part of the hash, the number of the file and the offset of the
/// line. A line that is found may have another hash, so the caller reads and compares it.
/// </summary>
internal sealed class LineIndex
{
    public const int MostFiles = 16;

    public const long LargestOffset = uint.MaxValue - 1;

    private const int HashBits = 28;

    private ulong[] _slots = new ulong[1024];
    private int _bits = 10;
    private int _count;

    /// <summary>Adds a line. An earlier line of the same file that says the same of it is forgotten, so that many lines of one item take one slot.</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="file">The number of the file.</param>
    /// <param name="offset">The offset of the line.</param>
    /// <param name="isReplaced">Determines whether the line at an earlier offset, which may have the same hash, is replaced by this one.</param>
    public void Add(ulong hash, int file, long offset, Func<long, bool> isReplaced)
    {
        var beginning = ((hash >> (64 - HashBits)) << 36) | ((ulong)file << 32);
        var slot = beginning | ((ulong)offset + 1);
        for (var index = HomeOf(slot >> 36); _slots[index] is var other and not 0; index = (index + 1) & (_slots.Length - 1))
        {
            if (other >> 32 == beginning >> 32 && isReplaced((long)(other & uint.MaxValue) - 1))
            {
                _slots[index] = slot;
                return;
            }
        }

        if (_count > _slots.Length / 2)
        {
            Grow();
        }

        Put(slot);
        _count++;
    }

    /// <summary>Returns the places of all lines that may have the hash.</summary>
    public IEnumerable<(int File, long Offset)> Find(ulong hash)
    {
        var part = hash >> (64 - HashBits);
        for (var index = HomeOf(part); _slots[index] is var slot and not 0; index = (index + 1) & (_slots.Length - 1))
        {
            if (slot >> 36 == part)
            {
                yield return ((int)((slot >> 32) & (MostFiles - 1)), (long)(slot & uint.MaxValue) - 1);
            }
        }
    }

    private int HomeOf(ulong part) => (int)(part >> (HashBits - _bits));

    private void Put(ulong slot)
    {
        var index = HomeOf(slot >> 36);
        while (_slots[index] != 0)
        {
            index = (index + 1) & (_slots.Length - 1);
        }

        _slots[index] = slot;
    }

    private void Grow()
    {
        var slots = _slots;
        if (_bits == HashBits)
        {
            throw new InvalidOperationException("The manifest has too many lines.");
        }

        _bits++;
        _slots = new ulong[1 << _bits];
        foreach (var slot in slots.Where(slot => slot != 0))
        {
            Put(slot);
        }
    }
}
