using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The folders below the target folder that are in use. A folder is created for the first item that needs it, and removed if it is empty
/// after the last one; a folder that existed before is kept. Only folders in use are remembered, so memory use does not grow with the
/// batch.
/// </summary>
internal sealed class SubFolders(string root)
{
    private const int MostAttempts = 10;

    private readonly Dictionary<string, Use> _uses = new(StringComparer.Ordinal);

    /// <summary>Creates a folder if it does not exist, and keeps it until the item has left it.</summary>
    /// <param name="folder">The path of the folder below the target folder.</param>
    /// <returns>Leaves the folder when it is disposed; <see langword="null"/> for the target folder itself.</returns>
    /// <exception cref="DownloadException">A file or a link has the folder's name, or its path is too long.</exception>
    /// <exception cref="DestinationException">The folder cannot be created.</exception>
    public IDisposable? Enter(string folder)
    {
        if (folder.Length == 0)
        {
            return null;
        }

        var stay = new Stay(this);
        try
        {
            lock (_uses)
            {
                for (var end = 0; end < folder.Length; end++)
                {
                    end = folder.IndexOf(Path.DirectorySeparatorChar, end) is var next and >= 0 ? next : folder.Length;
                    stay.Levels.Push(folder.Substring(0, end));
                    Take(stay.Levels.Peek());
                }
            }

            return stay;
        }
        catch
        {
            stay.Dispose();
            throw;
        }
    }

    /// <exception cref="DownloadException">The folder cannot be created.</exception>
    public static void Make(string path, string targetFolder) => FileErrors.Run(() => Make(path), path, targetFolder);

    private static void Make(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.CreateDirectory(path);
                return;
            }
            catch (IOException) when (attempt < MostAttempts && !File.Exists(path) && Directory.Exists(Path.GetDirectoryName(path)))
            {
                // Another process created the folder and removed it, and may have created it again.
            }
        }
    }

    private void Take(string level)
    {
        if (!_uses.TryGetValue(level, out var use))
        {
            _uses.Add(level, use = new Use());
        }

        if (++use.Count == 1)
        {
            use.IsMade = TryMake(level);
        }
    }

    private void Leave(string level)
    {
        var use = _uses[level];
        if (--use.Count == 0)
        {
            _uses.Remove(level);
            if (use.IsMade)
            {
                RemoveIfEmpty(Path.Combine(root, level));
            }
        }
    }

    // False: the folder exists.
    private bool TryMake(string level)
    {
        var path = Path.Combine(root, level);
        try
        {
            if (!LinkedFile.Exists(path))
            {
                Make(path);
                return true;
            }
        }
        catch (PathTooLongException exception)
        {
            throw DownloadErrors.PathTooLong(path, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && !LinkedFile.Exists(path))
        {
            throw FileErrors.Of(exception, path, root);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process has created it first.
        }

        // The author of a value must not be able to write a file to the target of a link in the target folder. A folder that another process
        // has removed meanwhile is created again for the file.
        return (Directory.Exists(path) && !LinkedFile.IsLink(path)) || !LinkedFile.Exists(path)
            ? false
            : throw DownloadErrors.NoFolder(level);
    }

    public static void RemoveIfEmpty(string path)
    {
        try
        {
            if (!Directory.EnumerateFileSystemEntries(path).Any())
            {
                Directory.Delete(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // In use by another process, which may have written a file to it; an empty folder does no harm.
        }
    }

    private sealed class Use
    {
        public int Count { get; set; }

        public bool IsMade { get; set; }
    }

    private sealed class Stay(SubFolders folders) : IDisposable
    {
        /// <summary>Gets the folder and its parent folders, the innermost first.</summary>
        public Stack<string> Levels { get; } = [];

        public void Dispose()
        {
            lock (folders._uses)
            {
                while (Levels.Count > 0)
                {
                    folders.Leave(Levels.Pop());
                }
            }
        }
    }
}
