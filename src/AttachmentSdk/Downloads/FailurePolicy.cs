namespace AttachmentSdk.Downloads;

/// <summary>The effect of a failed item on the rest of its batch.</summary>
public enum FailurePolicy
{
    /// <summary>
    /// The other items continue. Refused credentials and a destination that cannot be written to still abort the batch. The default.
    /// </summary>
    Continue,

    /// <summary>
    /// Downloads in progress are finished; all other references that were read are reported as failed with
    /// <see cref="DownloadErrorCode.NotStarted"/>. A reference that was not found is not a failure.
    /// </summary>
    StopOnFirst,
}
