namespace AttachmentSdk.Downloads;

/// <summary>What to do if the target folder already holds a file with the wanted name.</summary>
public enum FileConflict
{
    /// <summary>
    /// A file of the same length counts as downloaded before and is left unchanged; otherwise the new file is renamed. The default.
    /// </summary>
    Skip,

    /// <summary>The new file replaces the old one in one step, after it is complete and verified.</summary>
    Overwrite,

    /// <summary>The new file gets a different name: <c>name (1).pdf</c>.</summary>
    Rename,

    /// <summary>The item fails with <see cref="DownloadErrorCode.AlreadyExists"/>.</summary>
    Fail,
}
