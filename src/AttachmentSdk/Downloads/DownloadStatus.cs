namespace AttachmentSdk.Downloads;

/// <summary>The outcome of one item.</summary>
public enum DownloadStatus
{
    /// <summary>The file is complete and verified: in a folder under its final name, or in the caller's stream.</summary>
    Downloaded,

    /// <summary>The file existed already; nothing was written.</summary>
    Skipped,

    /// <summary>The vendor has no link for the reference.</summary>
    NotFound,

    /// <summary>The download failed, or the vendor offers no link for a file that it knows. The result's error has the reason.</summary>
    Failed,
}
