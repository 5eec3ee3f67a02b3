namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The names that items of one batch have taken, so that two of them never overwrite each other or are taken for one another. Names that
/// differ only in case or in Unicode form count as one, as they are one file on some systems.
/// </summary>
internal sealed class NameReservations
{
    private readonly HashSet<string> _underWay = new(StringComparer.Ordinal);

    // Of a name that was given away only a hash stays: some 20 bytes a file, however many there are. Should two names ever share one (a
    // chance of 1 in 30 million for a million files), the later file gets a number, or fails as if it existed where it may have none.
    // No file is lost by that.
    private readonly HashSet<ulong> _given = [];

    /// <returns>Whether the name is the caller's now, until it gives it away or releases it.</returns>
    public bool TryTake(string name)
    {
        var key = KeyOf(name);
        lock (_given)
        {
            return !_given.Contains(HashOf(key)) && _underWay.Add(key);
        }
    }

    public bool IsTaken(string name)
    {
        var key = KeyOf(name);
        lock (_given)
        {
            return _given.Contains(HashOf(key)) || _underWay.Contains(key);
        }
    }

    /// <summary>The name belongs to a file that is complete; no other item of the batch gets it.</summary>
    public void Give(string name)
    {
        var key = KeyOf(name);
        lock (_given)
        {
            _given.Add(HashOf(key));
            _underWay.Remove(key);
        }
    }

    public void Release(string name)
    {
        var key = KeyOf(name);
        lock (_given)
        {
            _underWay.Remove(key);
        }
    }

    private static string KeyOf(string name) => name.Normalize().ToUpperInvariant();

    // FNV-1a, with whole characters for bytes.
    private static ulong HashOf(string key)
    {
        var hash = 14695981039346656037;
        foreach (var character in key)
        {
            hash = unchecked((hash ^ character) * 1099511628211);
        }

        return hash;
    }
}
