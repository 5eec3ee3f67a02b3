namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Flushes the names in folders to the disk. Files that are renamed while a flush of their folder is running share the next one, because a
/// flush takes much longer than a rename.
/// </summary>
/// <param name="flush">Flushes the names in one folder.</param>
internal sealed class FolderFlush(Action<string> flush)
{
    private readonly Dictionary<string, Pair> _pairs = new(StringComparer.Ordinal);

    /// <summary>Flushes the names that are in a folder now.</summary>
    /// <exception cref="IOException">The disk refused the names.</exception>
    public Task RunAsync(string folder)
    {
        lock (_pairs)
        {
            if (!_pairs.TryGetValue(folder, out var pair))
            {
                _pairs[folder] = pair = new Pair();
                return pair.Running = Task.Run(() => Flush(folder, pair));
            }

            return pair.Next ??= Task.Run(() => FlushAfterAsync(pair.Running, folder, pair));
        }
    }

    private async Task FlushAfterAsync(Task running, string folder, Pair pair)
    {
        await Task.WhenAny(running).ConfigureAwait(false); // Its error is that of those who wait for it.
        lock (_pairs)
        {
            (pair.Running, pair.Next) = (pair.Next!, null); // Names that come from now on may be too late for it.
        }

        Flush(folder, pair);
    }

    private void Flush(string folder, Pair pair)
    {
        try
        {
            flush(folder);
        }
        finally
        {
            lock (_pairs)
            {
                if (pair.Next is null)
                {
                    _pairs.Remove(folder);
                }
            }
        }
    }

    private sealed class Pair
    {
        public Task Running { get; set; } = Task.CompletedTask;

        public Task? Next { get; set; }
    }
}
