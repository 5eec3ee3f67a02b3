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
    private Dictionary<long, Queue<int>>? _filesByLength;
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

    /// <summary>Takes an existing file of this length.</summary>
    /// <returns>Its path; <see langword="null"/> if there is none.</returns>
    public string? Find(long length)
    {
        lock (_lock)
        {
            while (_filesByLength?.TryGetValue(length, out var seen) == true && seen.Count > 0)
            {
                if (GiveAt(seen.Dequeue(), length) is { } path)
                {
                    return path;
                }
            }

            // A free name ends the search without a result; a file of a different length belongs to another item.
            for (; IsTaken(_next, out var found); _next++)
            {
                if (found == length && GiveAt(_next, length) is { } path)
                {
                    _next++;
                    return path;
                }

                Record(found, _next);
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
    private bool IsTaken(int number, out long? length)
    {
        length = null;
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

        var file = new FileInfo(path);
        length = file.Exists ? file.Length : null;
        return true;
    }

    private void Record(long? length, int number)
    {
        if (length is { } known)
        {
            _filesByLength ??= [];
            if (!_filesByLength.TryGetValue(known, out var files))
            {
                _filesByLength.Add(known, files = new Queue<int>());
            }

            files.Enqueue(number);
        }
    }

    private string? GiveAt(int number, long length)
    {
        var candidate = NameAt(number);
        var file = new FileInfo(pathOf(candidate));
        if (!file.Exists || file.Length != length || !reservations.TryTake(candidate))
        {
            return null;
        }

        reservations.Give(candidate);
        return file.FullName;
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
