namespace AttachmentSdk.Downloads.Files;

/// <summary>Checks the free space on the disk of the target folder.</summary>
internal static class FreeSpace
{
    private const int SmallestChecked = 1024 * 1024;

    /// <exception cref="DownloadException">The file does not fit on the disk.</exception>
    public static void Require(string folder, long bytes)
    {
        // Writing a small file fails as early as a check would.
        if (bytes < SmallestChecked)
        {
            return;
        }

        long free;
        try
        {
            free = new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return; // A share or a file system that does not state its free space; the write fails if there is too little.
        }

        if (bytes > free)
        {
            throw DownloadErrors.NoSpace(folder, bytes, free);
        }
    }
}
