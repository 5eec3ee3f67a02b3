using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The target folder of files: finds existing files, and gives each file a unique path. Names may begin with sub-folders. Its state folder
/// has a name that no file and no sub-folder of a download gets; it holds the part files and the manifest.
/// </summary>
internal sealed class TargetFolder : IDisposable
{

    private const int MostOfOneName = 1_000_000;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar, Path.VolumeSeparatorChar];

    private readonly NameReservations _reservations = new();
    private readonly NameSeriesIndex _names;
    private readonly SubFolders _subFolders;
    private readonly string _beginning;
    private readonly StateFolder _state;
    private readonly Manifests? _manifests;
    private readonly Manifest? _manifest;

    private TargetFolder(string path, Manifests? manifests)
    {
        _names = new NameSeriesIndex(_reservations, PathOf);
        _subFolders = new SubFolders(path);
        FullPath = path.Length > Path.GetPathRoot(path)!.Length ? path.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) : path;
        _beginning = FullPath[FullPath.Length - 1] == Path.DirectorySeparatorChar ? FullPath : FullPath + Path.DirectorySeparatorChar;
        _state = new StateFolder(_beginning);
        if (LinkedFile.IsLink(_state.FullPath))
        {
            throw new DestinationException($"'{_state.FullPath}' is a link; the state of downloads needs a folder.");
        }

        _manifests = manifests;
        _manifest = manifests?.Open(_state.FullPath);
    }

    public string FullPath { get; }

    /// <param name="folder">The folder; created if it does not exist.</param>
    /// <param name="manifests">The manifests of the downloader; <see langword="null"/> to use none.</param>
    /// <exception cref="DestinationException">The folder cannot be created.</exception>
    public static TargetFolder Open(string folder, Manifests? manifests)
    {
        try
        {
            return new TargetFolder(Directory.CreateDirectory(folder).FullName, manifests);
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

    /// <inheritdoc cref="StateFolder.OpenPart"/>
    public PartFile OpenPart(ItemId id, DownloadOptions options) => _state.OpenPart(id, options);

    /// <summary>Finds the file of an item by the manifest.</summary>
    /// <returns>The file; <see langword="null"/> if it is not there as the manifest describes it.</returns>
    public ExistingFile? FindKnown(ItemId id) =>
        _manifest?.Find(id) is { } entry && PathOf(entry.Path) is var path && IsThere(path, entry) ? new ExistingFile(path, entry.Length, entry.Checksums) : null;

    /// <summary>
    /// Finds an existing file that counts as the download's result, because a checksum that the storage or the link states matches it. No
    /// other item of the batch gets it.
    /// </summary>
    /// <exception cref="DownloadException">The file exists although it must not.</exception>
    public ExistingFile? FindExisting(string name, ItemId id, RemoteObject content, FileConflict rule)
    {
        try
        {
            if (rule == FileConflict.Fail && LinkedFile.Exists(PathOf(name)))
            {
                throw DownloadErrors.AlreadyExists(name);
            }

            if (rule != FileConflict.Skip || content.Length is not { } length || !content.HasChecksum)
            {
                return null;
            }

            if (FindKnown(id) is { } known && content.Matches(known.Length, known.Checksums))
            {
                return known;
            }

            var series = _names.Get(name);
            var existing = series.Find(length, file => file.Has(content));
            _names.Keep(series);
            return existing is null ? null : new ExistingFile(existing.Path, length, existing.Checksums!);
        }
        catch (PathTooLongException exception)
        {
            throw DownloadErrors.PathTooLong(PathOf(name), exception);
        }
    }

    /// <summary>Renames a complete part to its final name.</summary>
    /// <returns>The path, and whether a file with the same bytes existed before, so that the part is superfluous.</returns>
    public (string Path, bool WasThere) Commit(PartFile part, string name, ItemId id, FileConflict rule, FileChecksums checksums, DateTimeOffset time, bool isVerified = true)
    {
        if (rule != FileConflict.Overwrite || _manifest is null)
        {
            return CommitAndRecord();
        }

        // Between the question whose file it is and the answer in the manifest, no other download may replace it.
        part.Seal();
        lock (_manifest)
        {
            return CommitAndRecord();
        }

        (string Path, bool WasThere) CommitAndRecord()
        {
            var length = part.Length;
            var committed = Commit(part, name, id, rule);
            if (isVerified)
            {
                Record(id, committed.Path, length, checksums, time);
            }

            return committed;
        }
    }

    private (string Path, bool WasThere) Commit(PartFile part, string name, ItemId id, FileConflict rule)
    {
        var series = _names.Get(name);
        var committed = CommitTo(series, part, id, rule);
        _names.Keep(series);
        return committed ?? throw (rule == FileConflict.Fail
            ? DownloadErrors.AlreadyExists(name)
            : new DestinationException($"'{FullPath}' holds more than {MostOfOneName} files named like '{name}'."));
    }

    /// <summary>Records a complete file, so that later runs know it.</summary>
    public void Record(ItemId id, string path, long length, FileChecksums checksums, DateTimeOffset time) =>
        _manifest?.Add(new ManifestEntry(id, path.Substring(_beginning.Length), length, checksums, time));

    public void Dispose()
    {
        if (_manifest is not null)
        {
            _manifests!.Close(_manifest);
        }

        _state.Leave();
    }

    private bool IsThere(string path, ManifestEntry entry)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == entry.Length
            && (!_manifest!.IsShared(entry) || new NameSeries.Seen(entry.Path, path).Has(new RemoteObject { Crc64 = entry.Checksums.Crc64 }));
    }

    private (string Path, bool WasThere)? CommitTo(NameSeries series, PartFile part, ItemId id, FileConflict rule)
    {
        if (rule == FileConflict.Fail)
        {
            return TryMove(part, series.NameAt(0), overwrite: false) is { } only ? (only, false) : null;
        }

        // The name that the item got in an earlier run, also if it is not the wanted one.
        if (rule == FileConflict.Overwrite && _manifest?.Find(id) is { } own && series.Has(own.Path) && !_manifest.IsOfAnother(own.Path, id)
            && TryMove(part, own.Path, overwrite: true) is { } same)
        {
            return (same, false);
        }

        for (var number = series.Next; number <= MostOfOneName; number++)
        {
            // Also if another item has looked at the files of this name before.
            if (number > 0 && rule == FileConflict.Skip && series.Find(part.Length, file => part.HasBytesOf(file.Path)) is { } existing)
            {
                part.Discard();
                return (existing.Path, true);
            }

            number = Math.Max(number, series.Next);
            var name = series.NameAt(number);
            if (TryMove(part, name, overwrite: rule == FileConflict.Overwrite && _manifest?.IsOfAnother(name, id) != true) is { } path)
            {
                series.Pass(number);
                return (path, false);
            }
        }

        return null;
    }

    private string? TryMove(PartFile part, string name, bool overwrite)
    {
        // Checked before it is reserved: another item may be looking for its own file under this name.
        var path = PathOf(name);
        if ((!overwrite && LinkedFile.Exists(path)) || !_reservations.TryTake(name))
        {
            return null;
        }

        var isMoved = false;
        try
        {
            isMoved = MoveTo(part, path, overwrite);
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

    private static bool MoveTo(PartFile part, string path, bool overwrite)
    {
        try
        {
            return part.TryMoveTo(path, overwrite);
        }
        catch (DestinationException exception) when (exception.InnerException is DirectoryNotFoundException)
        {
            // Another process that had created the sub-folder has removed it while it was empty.
            SubFolders.Make(Path.GetDirectoryName(path)!);
            return part.TryMoveTo(path, overwrite);
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
