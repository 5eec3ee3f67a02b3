namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The folder for the part files and the manifest, inside of the target folder. No file and no sub-folder of a download gets its name, so
/// that nothing that a vendor or a user names can replace the state of a download.
/// </summary>
internal sealed class StateFolder(string targetFolder)
{
    private const int MostAttempts = 100;

    public string FullPath { get; } = Path.Combine(targetFolder, SafeFileName.Reserved);

    /// <summary>Opens the part file of an item.</summary>
    /// <exception cref="DownloadException">Another download is writing the same item, or the folder cannot be written to.</exception>
    public PartFile OpenPart(ItemId id, DownloadOptions options)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return PartFile.Open(FullPath, targetFolder, id, options);
            }
            catch (DestinationException exception) when (exception.InnerException is DirectoryNotFoundException && attempt < MostAttempts)
            {
                // The first item, or another process has removed the folder while it was empty.
                Make();
            }
        }
    }

    /// <summary>Removes the folder if it is empty.</summary>
    public void Leave()
    {
        if (Directory.Exists(FullPath))
        {
            SubFolders.RemoveIfEmpty(FullPath);
        }
    }

    private void Make()
    {
        SubFolders.Make(FullPath, targetFolder);
        if (Path.DirectorySeparatorChar == '\\')
        {
            File.SetAttributes(FullPath, FileAttributes.Directory | FileAttributes.Hidden);
        }
    }
}
