using System.Globalization;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The names of items with the same wanted name: <c>name.png</c>, <c>name (1).png</c> and so on. It remembers the files that it has seen on
/// the disk, so that thousands of such items do not check each other's files again. Names may begin with sub-folders, which all of them
/// share.
/// </summary>
internal sealed class NameSeries(string name, NameReservations reservations, Func<string, string> pathOf)
{
    private readonly object _lock = new();
    private Dictionary<long, List<Seen>>? _filesByLength;
    private int _next;

    public string Name => name;

    /// <summary>Gets the first number that is not known to be taken: 0 for the wanted name itself.</summary>
    public int Next
    {
        get
        {
            lock (_lock)
            {
                return _next;
            }
        }
    }

    public string NameAt(int number) => number == 0
        ? name
        : Path.Combine(Path.GetDirectoryName(name)!, SafeFileName.From(Path.GetFileName(name), FormattableString.Invariant($" ({number})")));

    /// <summary>Determines whether a name is one of the series.</summary>
    public bool Has(string candidate)
    {
        var start = candidate.LastIndexOf(" (", StringComparison.Ordinal) + 2;
        var end = start < 2 ? -1 : candidate.IndexOf(')', start);
        return candidate == name
            || (end > start && int.TryParse(candidate.Substring(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && candidate == NameAt(number));
    }

    /// <summary>Takes an existing file of this content.</summary>
    /// <param name="length">The length in bytes.</param>
    /// <param name="isSame">Compares the content of a file of this length.</param>
    /// <returns>The file; <see langword="null"/> if there is none.</returns>
    public Seen? Find(long length, Func<Seen, bool> isSame)
    {
        lock (_lock)
        {
            if (_filesByLength?.TryGetValue(length, out var files) == true && files.Find(file => TryTake(file, length, isSame)) is { } known)
            {
                files.Remove(known);
                return known;
            }

            // A free name ends the search without a result; a file of a different content belongs to another item.
            for (; IsTaken(_next, out var file, out var found); _next++)
            {
                if (file is not null && found == length && TryTake(file, length, isSame))
                {
                    _next++;
                    return file;
                }

                if (file is not null)
                {
                    Record(found, file);
                }
            }

            return null;
        }
    }

    /// <summary>Marks a number as used; the numbers before it were tried.</summary>
    public void Pass(int number)
    {
        lock (_lock)
        {
            _next = Math.Max(_next, number + 1);
        }
    }

    // Taken by another item of the batch, in which case the disk is not checked, or by an existing file.
    private bool IsTaken(int number, out Seen? file, out long length)
    {
        file = null;
        length = 0;
        var candidate = NameAt(number);
        if (reservations.IsTaken(candidate))
        {
            return true;
        }

        var path = pathOf(candidate);
        if (!LinkedFile.Exists(path))
        {
            return false;
        }

        var found = new FileInfo(path);
        if (found.Exists)
        {
            file = new Seen(candidate, path);
            length = found.Length;
        }

        return true;
    }

    private void Record(long length, Seen file)
    {
        _filesByLength ??= [];
        if (!_filesByLength.TryGetValue(length, out var files))
        {
            _filesByLength.Add(length, files = []);
        }

        files.Add(file);
    }

    // Compared before it is reserved: another item must not see the name as taken meanwhile.
    private bool TryTake(Seen file, long length, Func<Seen, bool> isSame)
    {
        if (!RegularFile.Has(new FileInfo(file.Path), length) || !isSame(file) || !reservations.TryTake(file.Name))
        {
            return false;
        }

        reservations.Give(file.Name);
        return true;
    }

    /// <summary>An existing file with one of the names.</summary>
    internal sealed class Seen(string name, string path)
    {
        /// <summary>Gets the name relative to the target folder.</summary>
        public string Name => name;

        public string Path => path;

        /// <summary>Gets the checksums, if the file was compared with what the storage states.</summary>
        public FileChecksums? Checksums { get; private set; }

        /// <summary>Compares the content with the checksums that the storage or the link states. The file is read once for each kind.</summary>
        public bool Has(RemoteObject content)
        {
            try
            {
                if (Checksums is null || (content.Md5 is not null && Checksums.Md5 is null) || (content.Sha1 is not null && Checksums.Sha1 is null))
                {
                    Checksums = ContentHash.Of(path, content);
                }

                return content.MismatchWith(Checksums) is null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return false; // What cannot be read replaces nothing.
            }
        }
    }
}

/// <summary>Holds the wanted names of several items of one batch. If there are very many, some are dropped and checked on the disk again.</summary>
internal sealed class NameSeriesIndex(NameReservations reservations, Func<string, string> pathOf)
{
    private const int Most = 10_000;

    private readonly Dictionary<string, NameSeries> _series = new(StringComparer.Ordinal);

    public NameSeries Get(string name)
    {
        lock (_series)
        {
            return _series.TryGetValue(name, out var series) ? series : new NameSeries(name, reservations, pathOf);
        }
    }

    /// <summary>Keeps a series that was used. The series of a name that only one item wants does not need to be kept.</summary>
    public void Keep(NameSeries series)
    {
        if (series.Next <= 1)
        {
            return;
        }

        lock (_series)
        {
            if (_series.Count >= Most && !_series.ContainsKey(series.Name))
            {
                _series.Clear();
            }

            _series[series.Name] = series;
        }
    }
}
