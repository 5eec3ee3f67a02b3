namespace AttachmentSdk.Downloads;

/// <summary>What one failed item means for the rest of its batch.</summary>
public enum FailurePolicy
{
    /// <summary>The others go on. Refused credentials and a destination that takes no more end the batch all the same. The default.</summary>
    Continue,

    /// <summary>
    /// What is under way is finished; whatever else was read is reported as failed with <see cref="DownloadErrorCode.NotStarted"/>.
    /// A reference that was not found is no failure.
    /// </summary>
    StopOnFirst,
}
