namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Holds the names that the items of one batch have taken, so that two items never overwrite or mistake each other's file. Names that
/// differ only in case or in Unicode form count as one, because they are one file on some systems.
/// </summary>
internal sealed class NameReservations
{
    private readonly HashSet<string> _underWay = new(StringComparer.Ordinal);

    // Only a hash is kept of a name whose file is complete: about 20 bytes for each file, independent of the number of files. If two names
    // have the same hash (a chance of 1 in 30 million for a million files), the later file gets a number, or fails as if it existed if it
    // must not get one. No file is lost by that.
    private readonly HashSet<ulong> _given = [];

    /// <returns>Whether the name is reserved for the caller, until it is committed or released.</returns>
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

    /// <summary>Marks the name as that of a complete file; no other item of the batch gets it.</summary>
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

    /// <summary>Returns what names have in common that are one file on some systems.</summary>
    public static string KeyOf(string name) => name.Normalize().ToUpperInvariant();

    /// <summary>Returns the hash of a key: FNV-1a over characters instead of bytes.</summary>
    public static ulong HashOf(string key)
    {
        var hash = 14695981039346656037;
        foreach (var character in key)
        {
            hash = unchecked((hash ^ character) * 1099511628211);
        }

        return hash;
    }

    /// <summary>Returns the hash of the key of a name in UTF-8 that has characters of ASCII and Chinese characters only.</summary>
    /// <returns><see langword="null"/> if the name has other characters: these may have several forms.</returns>
    public static ulong? TryHash(ReadOnlySpan<byte> name)
    {
        var hash = 14695981039346656037;
        for (var index = 0; index < name.Length; index++)
        {
            int character = name[index];
            if (character is >= 'a' and <= 'z')
            {
                character -= 'a' - 'A';
            }
            else if (character == '/')
            {
                character = Path.DirectorySeparatorChar;
            }
            else if (character >= 0x80)
            {
                character = index + 2 < name.Length ? ((character & 0x0F) << 12) | ((name[index + 1] & 0x3F) << 6) | (name[index + 2] & 0x3F) : 0;
                if (name[index] is < 0xE4 or > 0xE9 || character is < 0x4E00 or > 0x9FFF)
                {
                    return null;
                }

                index += 2;
            }

            hash = unchecked((hash ^ (ulong)character) * 1099511628211);
        }

        return hash;
    }
}
