namespace AttachmentSdk.Downloads;

/// <summary>What to do if the target folder already holds a file with the wanted name.</summary>
public enum FileConflict
{
    /// <summary>
    /// The file is left unchanged. It counts as downloaded before if the manifest knows it as this attachment, if a checksum that the
    /// storage or the link states matches it, or if it has the same bytes; otherwise the new file is renamed. The default.
    /// </summary>
    Skip,

    /// <summary>
    /// The new file replaces the old one in one step, after it is complete and verified. A file that the manifest knows as another
    /// attachment is not replaced; the new file is renamed. Without a manifest nothing says whose file a name is, so that two runs whose
    /// attachments have equal names replace each other's files.
    /// </summary>
    Overwrite,

    /// <summary>The new file gets a different name: <c>name (1).pdf</c>.</summary>
    Rename,

    /// <summary>The item fails with <see cref="DownloadErrorCode.AlreadyExists"/>.</summary>
    Fail,
}
