using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>The target folder of files: finds existing files, and gives each file a unique path. Names may begin with sub-folders.</summary>
internal sealed class TargetFolder
{
    private const int MostOfOneName = 1_000_000;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar, Path.VolumeSeparatorChar];

    private readonly NameReservations _reservations = new();
    private readonly NameSeriesIndex _names;
    private readonly SubFolders _subFolders;
    private readonly string _beginning;

    private TargetFolder(string path)
    {
        _names = new NameSeriesIndex(_reservations, PathOf);
        _subFolders = new SubFolders(path);
        FullPath = path.Length > Path.GetPathRoot(path)!.Length ? path.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) : path;
        _beginning = FullPath[FullPath.Length - 1] == Path.DirectorySeparatorChar ? FullPath : FullPath + Path.DirectorySeparatorChar;
    }

    public string FullPath { get; }

    /// <exception cref="DestinationException">The folder cannot be created.</exception>
    public static TargetFolder Open(string folder)
    {
        try
        {
            return new TargetFolder(Directory.CreateDirectory(folder).FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw FileInPathOf(folder) is { } file
                ? new DestinationException($"'{folder}' cannot be made: '{file}' is a file, not a folder.", exception)
                : DownloadErrors.Destination(exception, folder);
        }
    }

    /// <inheritdoc cref="SubFolders.Enter"/>
    public IDisposable? Enter(string folder) => _subFolders.Enter(folder);

    /// <summary>Opens the part file of an item.</summary>
    /// <param name="folder">The folder of the part file; it must have been entered.</param>
    /// <param name="identity">The identity of the item, which is the same in every run.</param>
    /// <param name="options">The download options.</param>
    /// <exception cref="DownloadException">Another download is writing the same item, or the folder cannot be written to.</exception>
    public PartFile OpenPart(string folder, string identity, DownloadOptions options)
    {
        var path = Path.Combine(FullPath, folder);
        try
        {
            return PartFile.Open(path, identity, options);
        }
        catch (DestinationException exception) when (folder.Length > 0 && exception.InnerException is DirectoryNotFoundException)
        {
            // Another process that had created the folder has removed it while it was empty.
            MakeFolder(path);
            return PartFile.Open(path, identity, options);
        }
    }

    /// <summary>Finds an existing file that counts as the download's result. No other item of the batch gets it.</summary>
    /// <exception cref="DownloadException">The file exists although it must not.</exception>
    public string? FindExisting(string name, long? length, FileConflict rule)
    {
        try
        {
            if (rule == FileConflict.Fail && LinkedFile.Exists(PathOf(name)))
            {
                throw DownloadErrors.AlreadyExists(name);
            }

            if (rule != FileConflict.Skip || length is not { } wanted)
            {
                return null;
            }

            var series = _names.Get(name);
            var existing = series.Find(wanted);
            _names.Keep(series);
            return existing;
        }
        catch (PathTooLongException exception)
        {
            throw DownloadErrors.PathTooLong(PathOf(name), exception);
        }
    }

    /// <summary>Renames a complete part to its final name.</summary>
    /// <returns>The path, and whether the file existed before, so that the part is superfluous.</returns>
    public (string Path, bool WasThere) Commit(PartFile part, string name, FileConflict rule)
    {
        var series = _names.Get(name);
        var committed = CommitTo(series, part, rule);
        _names.Keep(series);
        return committed ?? throw (rule == FileConflict.Fail
            ? DownloadErrors.AlreadyExists(name)
            : new DestinationException($"'{FullPath}' holds more than {MostOfOneName} files named like '{name}'."));
    }

    private (string Path, bool WasThere)? CommitTo(NameSeries series, PartFile part, FileConflict rule)
    {
        if (rule == FileConflict.Fail)
        {
            return TryMove(part, series.NameAt(0), overwrite: false) is { } only ? (only, false) : null;
        }

        for (var number = series.Next; number <= MostOfOneName; number++)
        {
            number = Math.Max(number, series.Next);
            if (TryMove(part, series.NameAt(number), overwrite: rule == FileConflict.Overwrite) is { } path)
            {
                series.Pass(number);
                return (path, false);
            }

            if (rule == FileConflict.Skip && series.Find(part.Length) is { } existing)
            {
                part.Discard();
                return (existing, true);
            }
        }

        return null;
    }

    private string? TryMove(PartFile part, string name, bool overwrite)
    {
        if (!_reservations.TryTake(name))
        {
            return null;
        }

        var isMoved = false;
        try
        {
            var path = PathOf(name);
            isMoved = part.TryMoveTo(path, overwrite);
            return isMoved ? path : null;
        }
        finally
        {
            if (isMoved)
            {
                _reservations.Give(name);
            }
            else
            {
                _reservations.Release(name);
            }
        }
    }

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (DownloadErrors.IsOfFileSystem(exception))
        {
            throw DownloadErrors.Destination(exception, path);
        }
    }

    // The nearest existing part of the path, if it is a file.
    private static string? FileInPathOf(string folder)
    {
        for (var place = Path.GetFullPath(folder); place is not null && !Directory.Exists(place); place = Path.GetDirectoryName(place))
        {
            if (File.Exists(place))
            {
                return place;
            }
        }

        return null;
    }

    // The name is safe by construction. This check holds even if it were not.
    private string PathOf(string name)
    {
        if (name.IndexOfAny(Separators) < 0 && name is not ("." or ".."))
        {
            return _beginning + name;
        }

        var path = Path.GetFullPath(Path.Combine(FullPath, name));
        return path.StartsWith(_beginning, StringComparison.Ordinal)
            ? path
            : throw new DestinationException($"The name '{name}' leads out of '{FullPath}'.");
    }
}
