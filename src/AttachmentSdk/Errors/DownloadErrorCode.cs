namespace AttachmentSdk;

/// <summary>The reason why an item failed, for decisions by a program.</summary>
public enum DownloadErrorCode
{
    /// <summary>The vendor has no link for the reference.</summary>
    NotFound,

    /// <summary>
    /// The vendor's API responded to the request for the link with an error, or with something that is not a link, or the link asks for a
    /// request header that cannot be sent.
    /// </summary>
    Api,

    /// <summary>The vendor refused the access token or the key that it was to be issued for.</summary>
    CredentialsRefused,

    /// <summary>
    /// The host could not be reached, the connection broke, or a handler of the application threw an exception; even after all retries. Or
    /// the proxy asks for a login.
    /// </summary>
    Network,

    /// <summary>
    /// The host could not be connected to in time, no byte arrived for longer than the inactivity timeout, or the vendor's API did not
    /// respond in time; even after all retries. Or no connection to the host became free, because none of them made progress.
    /// </summary>
    Timeout,

    /// <summary>
    /// The storage responded with an HTTP status that is not a success, with a part of the file that was not requested, or with a compressed
    /// form of which nothing says whether it is the file.
    /// </summary>
    HttpStatus,

    /// <summary>The storage refused the link, even after it was resolved again where that may help, or does not have the file.</summary>
    LinkRefused,

    /// <summary>The target of the link or of a redirect is not allowed: plain http, a private or reserved address, or too many redirects.</summary>
    ForbiddenTarget,

    /// <summary>The file ended early, is longer than expected, or changed during the download; even after all retries.</summary>
    LengthMismatch,

    /// <summary>The received bytes do not match the checksum that the storage or the link states, even after all retries.</summary>
    ChecksumMismatch,

    /// <summary>The response is an error page, or has no byte, instead of the promised file.</summary>
    ErrorPage,

    /// <summary>
    /// A file of that name exists and the conflict rule is <c>FileConflict.Fail</c>, or a file or a symbolic link exists where the layout
    /// needs a folder.
    /// </summary>
    AlreadyExists,

    /// <summary>Another process or another download is writing the same file.</summary>
    InUse,

    /// <summary>
    /// The target folder or stream cannot be written to: no permission, no space, or it no longer exists. Or the stated length of a file does
    /// not fit on the disk.
    /// </summary>
    Destination,

    /// <summary>Another item failed before this one was started, and the batch was to stop in that case.</summary>
    NotStarted,

    /// <summary>The vendor knows the item but offers no link for it; the message has the reason.</summary>
    Unavailable,

    /// <summary>The program's own consumer of the bytes threw an exception, which is the cause.</summary>
    Consumer,
}
