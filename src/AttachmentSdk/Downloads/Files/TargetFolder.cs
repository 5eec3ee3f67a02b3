namespace AttachmentSdk.Downloads.Files;

/// <summary>The folder that files go to: finds what is there, and gives each file a path of its own.</summary>
internal sealed class TargetFolder
{
    private const int MostOfOneName = 1_000_000;
    private const int SmallestChecked = 1024 * 1024;

    private readonly NameReservations _reservations = new();
    private readonly NameSeriesIndex _names;

    private TargetFolder(string path)
    {
        _names = new NameSeriesIndex(_reservations, PathOf);
        FullPath = path.Length > Path.GetPathRoot(path)!.Length ? path.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) : path;
    }

    public string FullPath { get; }

    /// <exception cref="DestinationException">The folder cannot be made.</exception>
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
                : DestinationFault.From(exception, folder);
        }
    }

    /// <summary>An existing file that counts as the download's result already. No other item of the batch gets it.</summary>
    /// <exception cref="DownloadException">The file exists and must not.</exception>
    public string? FindExisting(string name, long? length, FileConflict rule)
    {
        if (rule == FileConflict.Fail && LinkedFile.Exists(PathOf(name)))
        {
            throw AlreadyExists(name);
        }

        return rule == FileConflict.Skip && length is { } wanted ? _names.Use(name, series => series.Find(wanted)) : null;
    }

    /// <summary>Gives a finished part its final name.</summary>
    /// <returns>The path, and whether the file was there before and the part is superfluous.</returns>
    public (string Path, bool WasThere) Commit(PartFile part, string name, FileConflict rule) =>
        _names.Use(name, series => CommitTo(series, part, rule)) ?? throw (rule == FileConflict.Fail
            ? AlreadyExists(name)
            : new DestinationException($"'{FullPath}' holds more than {MostOfOneName} files named like '{name}'."));

    /// <exception cref="DestinationException">The file does not fit on the disk.</exception>
    public void RequireSpace(long bytes)
    {
        // Writing a small file tells as soon as asking does.
        if (bytes < SmallestChecked)
        {
            return;
        }

        long free;
        try
        {
            free = new DriveInfo(FullPath).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return; // A share or a file system that does not say; writing will tell.
        }

        if (bytes > free)
        {
            throw new DestinationException(FormattableString.Invariant($"There is no space left for '{FullPath}': the next file needs {bytes} bytes, {free} are free. Free some and start again; files that are complete stay."));
        }
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

        try
        {
            var path = PathOf(name);
            if (!part.TryMoveTo(path, overwrite))
            {
                return null;
            }

            _reservations.Give(name);
            return path;
        }
        finally
        {
            _reservations.Release(name);
        }
    }

    // The nearest part of the path that is there, when it is a file.
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

    // The name is safe by construction; this holds even if it were not.
    private string PathOf(string name)
    {
        var path = Path.GetFullPath(Path.Combine(FullPath, name));
        return Path.GetDirectoryName(path) == FullPath
            ? path
            : throw new DestinationException($"The name '{name}' leads out of '{FullPath}'.");
    }

    private static DownloadException AlreadyExists(string name) =>
        new(DownloadErrorCode.AlreadyExists, $"'{name}' exists already and must not be touched.");
}
