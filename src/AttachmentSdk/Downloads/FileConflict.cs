namespace AttachmentSdk.Downloads;

/// <summary>What to do when the target folder already holds a file of the name that a download wants.</summary>
public enum FileConflict
{
    /// <summary>A file of the same length counts as downloaded before and is left alone; otherwise the new one is renamed. The default.</summary>
    Skip,

    /// <summary>The new file replaces the old one, in one step and only once it is complete and verified.</summary>
    Overwrite,

    /// <summary>The new file gets a name of its own: <c>name (1).pdf</c>.</summary>
    Rename,

    /// <summary>The item fails with <see cref="DownloadErrorCode.AlreadyExists"/>.</summary>
    Fail,
}
