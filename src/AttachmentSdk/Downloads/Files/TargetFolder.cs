using AttachmentSdk.Downloads.FileNames;

namespace AttachmentSdk.Downloads.Files;

/// <summary>The folder that files go to: finds what is there, and gives each file a path of its own.</summary>
internal sealed class TargetFolder
{
    private const int MostCandidates = 10_000;
    private const int SmallestChecked = 1024 * 1024;

    private readonly NameReservations _reservations = new();

    private TargetFolder(string path) =>
        FullPath = path.Length > Path.GetPathRoot(path)!.Length ? path.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) : path;

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

    /// <summary>An existing file that counts as the download's result already.</summary>
    /// <exception cref="DownloadException">The file exists and must not.</exception>
    public string? FindExisting(string name, long? length, FileConflict rule, object owner)
    {
        if (rule == FileConflict.Fail && LinkedFile.Exists(PathOf(name)))
        {
            throw AlreadyExists(name);
        }

        return rule == FileConflict.Skip && length is { } wanted
            ? Candidates(name).Where(path => _reservations.TryTake(path, owner)).Select(path => Examine(path, wanted, owner)).FirstOrDefault(found => found.IsDecided).Path
            : null;
    }

    /// <summary>Gives a finished part its final name.</summary>
    /// <returns>The path, and whether the file was there before and the part is superfluous.</returns>
    public (string Path, bool WasThere) Commit(PartFile part, string name, FileConflict rule, object owner)
    {
        var candidates = rule == FileConflict.Fail ? [PathOf(name)] : Candidates(name);
        foreach (var path in candidates.Where(path => _reservations.TryTake(path, owner)))
        {
            if (rule == FileConflict.Skip && LengthOf(path) == part.Length)
            {
                part.Discard();
                return (path, true);
            }

            if (part.TryMoveTo(path, overwrite: rule == FileConflict.Overwrite))
            {
                return (path, false);
            }

            _reservations.Release(path, owner);
        }

        throw rule == FileConflict.Fail
            ? AlreadyExists(name)
            : new DestinationException($"'{FullPath}' holds more than {MostCandidates} files named like '{name}'.");
    }

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

    // A name that is free ends the search without a find; a file of another length is somebody else's.
    private (bool IsDecided, string? Path) Examine(string path, long wanted, object owner)
    {
        if (LengthOf(path) == wanted)
        {
            return (true, path);
        }

        _reservations.Release(path, owner);
        return (!LinkedFile.Exists(path), null);
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

    private IEnumerable<string> Candidates(string name)
    {
        yield return PathOf(name);
        for (var number = 1; number < MostCandidates; number++)
        {
            yield return PathOf(SafeFileName.From(name, FormattableString.Invariant($" ({number})")));
        }
    }

    // The name is safe by construction; this holds even if it were not.
    private string PathOf(string name)
    {
        var path = Path.GetFullPath(Path.Combine(FullPath, name));
        return Path.GetDirectoryName(path) == FullPath
            ? path
            : throw new DestinationException($"The name '{name}' leads out of '{FullPath}'.");
    }

    private static long? LengthOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : null;
    }

    private static DownloadException AlreadyExists(string name) =>
        new(DownloadErrorCode.AlreadyExists, $"'{name}' exists already and must not be touched.");
}
