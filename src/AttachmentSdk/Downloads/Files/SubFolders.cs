using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The folders below the target folder that items are in at the moment. One is made for the first item that needs it, and removed when the
/// last one leaves nothing in it; what was there before stays. Only those in use are remembered, however many a batch needs.
/// </summary>
internal sealed class SubFolders(string root)
{
    private readonly Dictionary<string, Use> _uses = new(StringComparer.Ordinal);

    /// <summary>Makes a folder if need be, and keeps it until the item is done with it.</summary>
    /// <param name="folder">Its path below the target folder.</param>
    /// <returns>Leaves the folder when it is disposed; <see langword="null"/> for the target folder itself.</returns>
    /// <exception cref="DownloadException">A file or a link has its name, or its path is too long.</exception>
    /// <exception cref="DestinationException">It cannot be made.</exception>
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

    // False: it is there.
    private bool TryMake(string level)
    {
        var path = Path.Combine(root, level);
        try
        {
            if (!LinkedFile.Exists(path))
            {
                Directory.CreateDirectory(path);
                return true;
            }
        }
        catch (PathTooLongException exception)
        {
            throw DownloadErrors.PathTooLong(path, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && !LinkedFile.Exists(path))
        {
            throw DownloadErrors.Destination(exception, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody else's was first.
        }

        // Whoever may name a value must not get a file to where a link in the target folder leads.
        return Directory.Exists(path) && !LinkedFile.IsLink(path)
            ? false
            : throw DownloadErrors.NoFolder(level);
    }

    private static void RemoveIfEmpty(string path)
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
            // In use by somebody else, who may just have put something there; an empty folder does no harm.
        }
    }

    private sealed class Use
    {
        public int Count { get; set; }

        public bool IsMade { get; set; }
    }

    private sealed class Stay(SubFolders folders) : IDisposable
    {
        /// <summary>The folder and those it is in, the innermost first.</summary>
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
