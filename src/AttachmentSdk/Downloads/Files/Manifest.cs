using System.Text;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The list of the completed files of a target folder, by which a later run recognizes an attachment without a request. Each completed file
/// adds a line of JSON. A line that is torn or damaged does not count: its attachment is then downloaded again. Several processes write to
/// a file each, and read all of them.
/// </summary>
internal sealed class Manifest(string folder) : IDisposable
{
    private const string Name = "manifest";

    private readonly object _lock = new();
    private readonly List<ManifestFile> _files = [];
    private LineIndex _ids = new();
    private LineIndex _paths = new();
    private ManifestFile? _writer;
    private bool _isFull;

    /// <summary>Gets the state folder.</summary>
    public string Folder => folder;

    /// <summary>Reads the lines that were added since the last call.</summary>
    public void Refresh()
    {
        lock (_lock)
        {
            if (_files.Exists(file => file.IsCut))
            {
                Dispose();
                _files.Clear();
                _ids = new LineIndex();
                _paths = new LineIndex();
            }

            for (var number = 0; number < LineIndex.MostFiles; number++)
            {
                if (number < _files.Count || LinkedFile.Exists(PathOf(number)))
                {
                    ScanFile(number);
                }
            }
        }
    }

    /// <returns>The latest entry of an item; <see langword="null"/> if there is none.</returns>
    public ManifestEntry? Find(ItemId id) => EntriesAt(_ids, id.High) is { Count: > 0 } lines ? LatestOf(lines, id) : null;

    /// <summary>
    /// Returns the entries of other items for a path. Paths that differ only in case or in Unicode form count as one, because they are one file
    /// on some systems.
    /// </summary>
    public IEnumerable<ManifestEntry> OthersOf(string path, ItemId id)
    {
        var key = NameReservations.KeyOf(path);
        return EntriesAt(_paths, NameReservations.HashOf(key)).Select(line => line.Entry).Where(entry => entry.Id != id && NameReservations.KeyOf(entry.Path) == key);
    }

    /// <summary>Determines whether the path of an entry also belongs to another item.</summary>
    public bool IsShared(ManifestEntry entry)
    {
        // The line of the entry itself is one.
        lock (_lock)
        {
            if (_paths.Find(NameReservations.HashOf(NameReservations.KeyOf(entry.Path))).Take(2).Count() < 2)
            {
                return false;
            }
        }

        return OthersOf(entry.Path, entry.Id).Any();
    }

    /// <summary>Makes sure that entries can be added.</summary>
    /// <returns>Whether the manifest can be written to, and not too many processes do.</returns>
    public bool TryOpenWriter()
    {
        lock (_lock)
        {
            return (_writer ??= FindWriter()) is not null;
        }
    }

    /// <summary>Adds an entry, if the manifest can be written to. Without its entry, an attachment is downloaded again by the next run.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="isNew">Whether it says something new even if it describes the same file as the item's latest entry.</param>
    /// <returns>Whether the manifest has the entry.</returns>
    public bool Add(ManifestEntry entry, bool isNew = false)
    {
        lock (_lock)
        {
            if (!isNew && Find(entry.Id)?.IsSameAs(entry) == true)
            {
                return true;
            }

            if (!TryOpenWriter())
            {
                return false;
            }

            try
            {
                Index(_files.IndexOf(_writer!), _writer!.Append(entry.ToLine()), entry.Id, NameReservations.KeyOf(entry.Path));
                return true;
            }
            catch (IOException)
            {
                return false; // A full disk is reported by the next file.
            }
        }
    }

    /// <summary>Gets a value indicating whether there is a file of the manifest.</summary>
    public bool Exists => _files.Count > 0;

    /// <summary>Returns the latest entry of each item, in the order of the files.</summary>
    public IEnumerable<ManifestEntry> ReadAll()
    {
        for (var number = 0; number < _files.Count; number++)
        {
            using var file = new ManifestFile(PathOf(number));
            var offsets = new List<long>();
            file.Scan((offset, _) => offsets.Add(offset));
            foreach (var offset in offsets)
            {
                if (Read(file, offset) is { } entry && Find(entry.Id) == entry)
                {
                    yield return entry;
                }
            }
        }
    }

    /// <summary>Closes the files. The index stays for the next use.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _files.ForEach(file => file.Dispose());
            _writer = null;
            _isFull = false;
        }
    }

    private string PathOf(int number) => Path.Combine(folder, number == 0 ? $"{Name}.jsonl" : FormattableString.Invariant($"{Name}-{number + 1}.jsonl"));

    private void ScanFile(int number)
    {
        while (_files.Count <= number)
        {
            _files.Add(new ManifestFile(PathOf(_files.Count)));
        }

        try
        {
            if (_files[number].IsGrown)
            {
                _files[number].Scan((offset, line) => Index(number, offset, line));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be read has no entries.
        }
    }

    private void Index(int file, long offset, ReadOnlySpan<byte> line)
    {
        if (ManifestEntry.TryFindKeys(line, out var id, out var path) && NameReservations.TryHash(path) is { } hash)
        {
            Index(file, offset, id, hash);
        }
        else if (ManifestEntry.Parse(Encoding.UTF8.GetString(line.ToArray())) is { } entry)
        {
            Index(file, offset, entry.Id, NameReservations.KeyOf(entry.Path));
        }
    }

    private void Index(int file, long offset, ItemId id, string pathKey) => Index(file, offset, id, NameReservations.HashOf(pathKey));

    private void Index(int file, long offset, ItemId id, ulong path)
    {
        if (offset <= LineIndex.LargestOffset)
        {
            _ids.Add(id.High, file, offset, earlier => Read(_files[file], earlier)?.Id == id);
            _paths.Add(path, file, offset, earlier => Read(_files[file], earlier) is { } entry && entry.Id == id && NameReservations.HashOf(NameReservations.KeyOf(entry.Path)) == path);
        }
    }

    private List<(int File, long Offset, ManifestEntry Entry)> EntriesAt(LineIndex index, ulong hash)
    {
        lock (_lock)
        {
            var entries = new List<(int File, long Offset, ManifestEntry Entry)>();
            foreach (var (file, offset) in index.Find(hash))
            {
                if (Read(_files[file], offset) is { } entry)
                {
                    entries.Add((file, offset, entry));
                }
            }

            return entries;
        }
    }

    private static ManifestEntry? Read(ManifestFile file, long offset)
    {
        try
        {
            return file.ReadLine(offset) is { } line ? ManifestEntry.Parse(line) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null; // Deleted meanwhile.
        }
    }

    private static ManifestEntry? LatestOf(List<(int File, long Offset, ManifestEntry Entry)> lines, ItemId id) => lines
        .Where(line => line.Entry.Id == id)
        .GroupBy(line => line.File)
        .Select(lines => lines.OrderBy(line => line.Offset).Last().Entry) // The clock may have been set back.
        .OrderBy(entry => entry.Time)
        .LastOrDefault();

    // The first file whose lock is free. If too many processes write to the folder, this one adds nothing.
    private ManifestFile? FindWriter()
    {
        for (var number = 0; !_isFull && number < LineIndex.MostFiles; number++)
        {
            if (number == _files.Count)
            {
                _files.Add(new ManifestFile(PathOf(number)));
            }

            if (_files[number].TryLock())
            {
                ScanFile(number); // Lines of the process that had the lock before.
                return _files[number];
            }
        }

        _isFull = true;
        return null;
    }
}
