using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The target folder of files: finds existing files, and gives each file a unique path. Names may begin with sub-folders. Its state folder
/// has a name that no file and no sub-folder of a download gets; it holds the part files and the manifest.
/// </summary>
internal sealed class TargetFolder : IDisposable
{
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar, Path.VolumeSeparatorChar];

    private readonly NameSeriesIndex _names;
    private readonly FileCommit _commit;
    private readonly FolderFlush _flush = new(DiskSync.FlushFolder);
    private readonly SubFolders _subFolders;
    private readonly string _beginning;
    private readonly StateFolder _state;
    private readonly Manifests? _manifests;
    private readonly Manifest? _manifest;

    private TargetFolder(string path, Manifests? manifests)
    {
        _subFolders = new SubFolders(path);
        FullPath = path.Length > Path.GetPathRoot(path)!.Length ? path.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) : path;
        _beginning = FullPath[FullPath.Length - 1] == Path.DirectorySeparatorChar ? FullPath : FullPath + Path.DirectorySeparatorChar;
        _state = new StateFolder(FullPath);
        if (LinkedFile.IsLink(_state.FullPath))
        {
            throw new DestinationException($"'{_state.FullPath}' is a link; the state of downloads needs a folder.");
        }

        _manifests = manifests;
        _manifest = manifests?.Open(_state.FullPath);
        var reservations = new NameReservations();
        _names = new NameSeriesIndex(reservations, PathOf);
        _commit = new FileCommit(FullPath, PathOf, _names, reservations, _manifest);
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
                ? new DestinationException(file == Path.GetFullPath(folder) ? $"'{folder}' is a file, not a folder." : $"'{folder}' cannot be made: '{file}' is a file, not a folder.", exception)
                : DownloadErrors.Destination(exception, folder);
        }
    }

    /// <inheritdoc cref="SubFolders.Enter"/>
    public IDisposable? Enter(string folder) => _subFolders.Enter(folder);

    /// <inheritdoc cref="StateFolder.OpenPart"/>
    public PartFile OpenPart(ItemId id, DownloadOptions options) => _state.OpenPart(id, options);

    /// <summary>
    /// Shortens a file name that is too long for the file system or behind the folder's path: eCryptfs, for example, stores names of up to
    /// 143 bytes.
    /// </summary>
    /// <returns>The name with its sub-folders, which stay as they are.</returns>
    public string Fit(string name)
    {
        var file = Path.GetFileName(name);
        return SafeFileName.IsShort(file) || !(IsTooLong(PathOf(file)) || IsTooLong(PathOf(name)))
            ? name
            : Path.Combine(Path.GetDirectoryName(name)!, SafeFileName.Shorten(file));
    }

    /// <summary>Finds the file of an item by the manifest.</summary>
    /// <returns>The file; <see langword="null"/> if it is not there as the manifest describes it.</returns>
    public ExistingFile? FindKnown(ItemId id) =>
        _manifest?.Find(id) is { IsVerified: true } entry && PathOf(entry.Path) is var path && IsThere(path, entry) ? new ExistingFile(path, entry.Length, entry.Checksums) : null;

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

    /// <inheritdoc cref="FileCommit.Run"/>
    public (string Path, bool WasThere) Commit(PartFile part, string name, ItemId id, FileConflict rule, FileChecksums checksums, DateTimeOffset time, bool isVerified = true) =>
        _commit.Run(part, name, id, rule, checksums, time, isVerified);

    /// <summary>Flushes the name of a file that was committed.</summary>
    /// <exception cref="DownloadException">The disk refused it.</exception>
    public async Task FlushNameAsync(string path)
    {
        try
        {
            await _flush.RunAsync(Path.GetDirectoryName(path)!).ConfigureAwait(false);
        }
        catch (Exception exception) when (DownloadErrors.IsOfFileSystem(exception))
        {
            throw FileErrors.Of(exception, path, FullPath);
        }
    }

    /// <inheritdoc cref="FileCommit.Record(ItemId, string, long, FileChecksums, DateTimeOffset)"/>
    public void Record(ItemId id, string path, long length, FileChecksums checksums, DateTimeOffset time) => _commit.Record(id, path, length, checksums, time);

    public void Dispose()
    {
        if (_manifest is not null)
        {
            _manifests!.Close(_manifest);
        }

        _state.Leave();
    }

    // A run without a manifest may have put another file of the same length there, and a copy of the folder has other times.
    private bool IsThere(string path, ManifestEntry entry)
    {
        var file = new FileInfo(path);
        if (!RegularFile.Has(file, entry.Length))
        {
            return false;
        }

        var modified = file.LastWriteTimeUtc.Ticks;
        var isUntouched = entry.Modified is null || entry.Modified == modified;
        if (isUntouched && !_manifest!.IsShared(entry))
        {
            return true;
        }

        if (!new NameSeries.Seen(entry.Path, path).Has(new RemoteObject { Crc64 = entry.Checksums.Crc64 }))
        {
            return false;
        }

        if (!isUntouched)
        {
            _manifest!.Add(entry with { Modified = modified }, isNew: true);
        }

        return true;
    }

    private static bool IsTooLong(string path)
    {
        try
        {
            _ = LinkedFile.Exists(path);
            return false;
        }
        catch (PathTooLongException)
        {
            return true;
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
            : throw new DownloadException(DownloadErrorCode.Destination, $"The name '{name}' leads out of '{FullPath}'.");
    }
}
