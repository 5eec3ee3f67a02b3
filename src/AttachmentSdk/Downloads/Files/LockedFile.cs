namespace AttachmentSdk.Downloads.Files;

/// <summary>Opens a file so that no other process writes it too.</summary>
internal static class LockedFile
{
    // Between opening and locking, who held the lock may have given the file its final name: what is locked then is no part any more.
    public static FileStream Open(string path)
    {
        while (true)
        {
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.None);
            if (File.Exists(path))
            {
                return stream;
            }

            stream.Dispose();
        }
    }
}
