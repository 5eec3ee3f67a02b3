namespace AttachmentSdk.Downloads.Files;

/// <summary>Opens a file so that no other process writes it too.</summary>
internal static class LockedFile
{
    // Most are new, and what is made new is no link to somewhere else.
    public static FileStream Open(string path)
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
