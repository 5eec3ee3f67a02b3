namespace AttachmentSdk.IO;

/// <summary>Opens a file so that no other process writes it too.</summary>
internal static class LockedFile
{
    private const int MostAttempts = 10;

    /// <exception cref="IOException">Another process has it, or it cannot be made.</exception>
    public static FileStream Open(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return OpenOnce(path);
            }
            catch (IOException) when (attempt < MostAttempts && !LinkedFile.Exists(path))
            {
                // Who held it gave it its final name meanwhile, so it is in nobody's way any more.
            }
        }
    }

    // Most are new, and what is made new is no link to somewhere else.
    private static FileStream OpenOnce(string path)
    {
        try
        {
            return Open(path, FileMode.CreateNew);
        }
        catch (IOException) when (LinkedFile.Exists(path))
        {
            LinkedFile.Remove(path);
            return OpenThere(path);
        }
    }

    // Between opening and locking, who held the lock may have given the file its final name: what is locked then is no part any more.
    private static FileStream OpenThere(string path)
    {
        while (true)
        {
            var stream = Open(path, FileMode.OpenOrCreate);
            if (File.Exists(path))
            {
                return stream;
            }

            stream.Dispose();
        }
    }

    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.None);
}
