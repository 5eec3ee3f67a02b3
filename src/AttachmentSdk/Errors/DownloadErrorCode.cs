namespace AttachmentSdk;

/// <summary>Why an item failed, as something a program can decide on.</summary>
public enum DownloadErrorCode
{
    /// <summary>The vendor has no link for the reference.</summary>
    NotFound,

    /// <summary>The vendor's API answered the request for the link with an error, or with something that is no link.</summary>
    Api,

    /// <summary>The vendor refused the access token or the key it was to be issued for.</summary>
    CredentialsRefused,

    /// <summary>The host could not be reached or the connection broke, also after all retries.</summary>
    Network,

    /// <summary>No byte arrived for longer than the inactivity timeout, or the vendor's API did not answer in time; also after all retries.</summary>
    Timeout,

    /// <summary>The storage answered with an HTTP status that is no success, or sent the file compressed unasked.</summary>
    HttpStatus,

    /// <summary>The storage refused the link, also after it was resolved again where that may help, or has no such file.</summary>
    LinkRefused,

    /// <summary>The link, or a redirect from it, leads where it must not: plain http, a private address, or too many hops.</summary>
    ForbiddenTarget,

    /// <summary>The file ended early, is longer than it should be, or changed on its way; also after all retries.</summary>
    LengthMismatch,

    /// <summary>The bytes that arrived are not those whose checksum the storage or the link states, also after all retries.</summary>
    ChecksumMismatch,

    /// <summary>The answer is an error page in place of the promised file.</summary>
    ErrorPage,

    /// <summary>A file of that name exists and the conflict rule is <c>FileConflict.Fail</c>, or a file or a symbolic link stands where the layout wants a folder.</summary>
    AlreadyExists,

    /// <summary>Another process or another download is writing the same file.</summary>
    InUse,

    /// <summary>The target folder or stream cannot be written to: no permission, no space, or it is gone.</summary>
    Destination,

    /// <summary>Another item failed before this one was started, and the batch was to stop then.</summary>
    NotStarted,

    /// <summary>The vendor knows the item but offers no link for it; the message says why.</summary>
    Unavailable,
}
