using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>Gives complete parts their final names in the target folder, by the conflict rule, and records them in the manifest.</summary>
internal sealed class FileCommit(string folder, Func<string, string> pathOf, NameSeriesIndex names, NameReservations reservations, Manifest? manifest)
{
    private const int MostOfOneName = 1_000_000;
    private const int MostMoves = 100;

    /// <summary>Renames a complete part to its final name, and records it.</summary>
    /// <returns>The path, and whether a file with the same bytes existed before, so that the part is superfluous.</returns>
    public (string Path, bool WasThere) Run(PartFile part, string name, ItemId id, FileConflict rule, FileChecksums checksums, DateTimeOffset time, bool isVerified)
    {
        var file = new CompleteFile(part, id, part.Length, rule, checksums, time, isVerified);
        var result = Commit(file, name);
        if (result.WasThere)
        {
            Record(file, result.Path);
        }

        return result;
    }

    /// <summary>Records a complete file, so that later runs know it.</summary>
    public void Record(ItemId id, string path, long length, FileChecksums checksums, DateTimeOffset time) => Add(id, path, length, checksums, time, isVerified: true);

    /// <returns>Whether the manifest has the entry, or is not used.</returns>
    private bool Record(CompleteFile file, string path) => Add(file.Id, path, file.Length, file.Checksums, file.Time, file.IsVerified);

    private bool Add(ItemId id, string path, long length, FileChecksums checksums, DateTimeOffset time, bool isVerified)
    {
        var relative = path.Substring(folder.Length).TrimStart(Path.DirectorySeparatorChar);
        return manifest?.Add(new ManifestEntry(id, relative, length, checksums, time) { Modified = File.GetLastWriteTimeUtc(path).Ticks, IsVerified = isVerified }) ?? true;
    }

    private (string Path, bool WasThere) Commit(CompleteFile file, string name)
    {
        var series = names.Get(name);
        try
        {
            return CommitTo(series, file) ?? throw (file.Rule == FileConflict.Fail
                ? DownloadErrors.AlreadyExists(name)
                : new DownloadException(DownloadErrorCode.Destination, $"'{folder}' holds more than {MostOfOneName} files named like '{name}'."));
        }
        catch (PathTooLongException exception)
        {
            throw DownloadErrors.PathTooLong(pathOf(name), exception);
        }
        finally
        {
            names.Keep(series);
        }
    }

    private (string Path, bool WasThere)? CommitTo(NameSeries series, CompleteFile file)
    {
        if (file.Rule == FileConflict.Fail)
        {
            return TryMove(file, series.NameAt(0)) is { } only ? (only, false) : null;
        }

        // The name that the item got earlier, also if it is not the wanted one.
        if (file.Rule == FileConflict.Overwrite && FindOwn(file) is { } own && series.Has(own.Path) && TryMove(file, own.Path) is { } same)
        {
            return (same, false);
        }

        for (var number = series.Next; number <= MostOfOneName; number++)
        {
            // Also if another item has looked at the files of this name before, or another process has completed this one.
            if (number > 0 && file.Rule == FileConflict.Skip
                && (FindSame(file) ?? series.Find(file.Length, seen => file.Part.HasBytesOf(seen.Path))?.Path) is { } existing)
            {
                file.Part.Discard();
                return (existing, true);
            }

            number = Math.Max(number, series.Next);
            if (TryMove(file, series.NameAt(number)) is { } path)
            {
                series.Pass(number);
                return (path, false);
            }
        }

        return null;
    }

    // Another process may have added it since the start: only one at a time has the item's part.
    private ManifestEntry? FindOwn(CompleteFile file)
    {
        manifest?.Refresh();
        return manifest?.Find(file.Id);
    }

    private string? FindSame(CompleteFile file)
    {
        if (FindOwn(file) is not { } own || own.Length != file.Length || own.Checksums.Crc64 != file.Checksums.Crc64)
        {
            return null;
        }

        var path = pathOf(own.Path);
        return RegularFile.Has(new FileInfo(path), own.Length) && file.Part.HasBytesOf(path) ? path : null;
    }

    private string? TryMove(CompleteFile file, string name)
    {
        if (file.Rule != FileConflict.Overwrite || manifest is null)
        {
            return TryMove(file, name, overwrite: file.Rule == FileConflict.Overwrite);
        }

        // Until the manifest says whose file it is, no other download may replace it, in no process. A name that
        // another process is giving away at the moment is that of another item, since an item's part has one process.
        file.Part.Seal();
        lock (manifest)
        {
            using var right = NameLock.TryTake(manifest.Folder, name, folder);
            if (right is null)
            {
                return null;
            }

            manifest.Refresh();
            if (!manifest.TryOpenWriter())
            {
                throw DownloadErrors.ManifestNotWritable(folder);
            }

            var others = manifest.OthersOf(name, file.Id).ToList();
            return others.Exists(other => LinkedFile.Exists(pathOf(other.Path))) ? null : TryMove(file, name, overwrite: others.Count == 0);
        }
    }

    private string? TryMove(CompleteFile file, string name, bool overwrite)
    {
        // Checked before it is reserved: another item may be looking for its own file under this name.
        var path = pathOf(name);
        if ((!overwrite && LinkedFile.Exists(path)) || !reservations.TryTake(name))
        {
            return null;
        }

        var isMoved = false;
        try
        {
            isMoved = Move(file.Part, path, overwrite);
        }
        finally
        {
            if (isMoved)
            {
                reservations.Give(name);
            }
            else
            {
                reservations.Release(name);
            }
        }

        if (!isMoved)
        {
            return null;
        }

        return Record(file, path) || file.Rule != FileConflict.Overwrite ? path : throw DownloadErrors.NotRecorded(name);
    }

    private bool Move(PartFile part, string path, bool overwrite)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return TryRename(part, path, overwrite);
            }
            catch (DestinationException exception) when (exception.InnerException is DirectoryNotFoundException or FileNotFoundException && attempt < MostMoves)
            {
                // Another process that had created the sub-folder has removed it while it was empty. The part is there, whatever is not found.
                SubFolders.Make(Path.GetDirectoryName(path)!, folder);
            }
        }
    }

    private bool TryRename(PartFile part, string path, bool overwrite)
    {
        part.Seal();
        try
        {
            part.IsMoved = overwrite && !Directory.Exists(path) ? FileMove.Replace(part.Path, path) : FileMove.TryToFreeName(part.Path, path);
            return part.IsMoved;
        }
        catch (IOException exception) when (exception is FileNotFoundException or DirectoryNotFoundException && !File.Exists(part.Path))
        {
            throw DownloadErrors.PartVanished(exception);
        }
        catch (Exception exception) when (overwrite && exception is IOException or UnauthorizedAccessException && Directory.Exists(path))
        {
            return false; // Another program has replaced the file by a folder.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.Of(exception, path, folder);
        }
    }

    private sealed record CompleteFile(PartFile Part, ItemId Id, long Length, FileConflict Rule, FileChecksums Checksums, DateTimeOffset Time, bool IsVerified);
}
