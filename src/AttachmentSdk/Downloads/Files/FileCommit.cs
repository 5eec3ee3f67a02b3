using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>Gives complete parts their final names in the target folder, by the conflict rule, and records them in the manifest.</summary>
internal sealed class FileCommit(string folder, Func<string, string> pathOf, NameSeriesIndex names, NameReservations reservations, Manifest? manifest)
{
    private const int MostOfOneName = 1_000_000;

    /// <summary>Renames a complete part to its final name, and records it.</summary>
    /// <returns>The path, and whether a file with the same bytes existed before, so that the part is superfluous.</returns>
    public (string Path, bool WasThere) Run(PartFile part, string name, ItemId id, FileConflict rule, FileChecksums checksums, DateTimeOffset time, bool isVerified)
    {
        var result = CommitSafely();
        if (part is { IsMoved: true, IsFlushed: true })
        {
            FileErrors.Run(() => DiskSync.FlushFolder(Path.GetDirectoryName(result.Path)!), result.Path, folder);
        }

        return result;

        (string Path, bool WasThere) CommitSafely()
        {
            if (rule != FileConflict.Overwrite || manifest is null)
            {
                return CommitAndRecord();
            }

            // Between the question whose file it is and the answer in the manifest, no other download may replace it.
            part.Seal();
            lock (manifest)
            {
                return CommitAndRecord();
            }
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

    /// <summary>Records a complete file, so that later runs know it.</summary>
    public void Record(ItemId id, string path, long length, FileChecksums checksums, DateTimeOffset time) =>
        manifest?.Add(new ManifestEntry(id, path.Substring(folder.Length).TrimStart(Path.DirectorySeparatorChar), length, checksums, time));

    private (string Path, bool WasThere) Commit(PartFile part, string name, ItemId id, FileConflict rule)
    {
        var series = names.Get(name);
        try
        {
            return CommitTo(series, part, id, rule) ?? throw (rule == FileConflict.Fail
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

    private (string Path, bool WasThere)? CommitTo(NameSeries series, PartFile part, ItemId id, FileConflict rule)
    {
        if (rule == FileConflict.Fail)
        {
            return TryMove(part, series.NameAt(0), overwrite: false) is { } only ? (only, false) : null;
        }

        // The name that the item got in an earlier run, also if it is not the wanted one.
        if (rule == FileConflict.Overwrite && manifest?.Find(id) is { } own && series.Has(own.Path) && !manifest.IsOfAnother(own.Path, id)
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
            if (TryMove(part, name, overwrite: rule == FileConflict.Overwrite && manifest?.IsOfAnother(name, id) != true) is { } path)
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
        var path = pathOf(name);
        if ((!overwrite && LinkedFile.Exists(path)) || !reservations.TryTake(name))
        {
            return null;
        }

        var isMoved = false;
        try
        {
            isMoved = Move(part, path, overwrite);
            return isMoved ? path : null;
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
    }

    private bool Move(PartFile part, string path, bool overwrite)
    {
        try
        {
            return TryRename(part, path, overwrite);
        }
        catch (DestinationException exception) when (exception.InnerException is DirectoryNotFoundException)
        {
            // Another process that had created the sub-folder has removed it while it was empty.
            SubFolders.Make(Path.GetDirectoryName(path)!, folder);
            return TryRename(part, path, overwrite);
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
}
