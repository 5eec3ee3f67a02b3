namespace AttachmentSdk.Emulator;

/// <summary>The kind of a fault.</summary>
public enum FaultKind
{
    /// <summary>
    /// Responds with <see cref="FaultRule.Status"/>, <see cref="FaultRule.Body"/> and <see cref="FaultRule.Headers"/>, without doing
    /// anything else.
    /// </summary>
    Status,

    /// <summary>
    /// Responds with 200 and <see cref="FaultRule.Body"/> instead of the original content, such as an HTML page instead of a picture.
    /// </summary>
    Body,

    /// <summary>
    /// Closes the connection after <see cref="FaultRule.AfterBytes"/> bytes of the body (default: half of it), although Content-Length
    /// states all.
    /// </summary>
    Truncate,

    /// <summary>
    /// Aborts the connection after <see cref="FaultRule.AfterBytes"/> bytes of the body (default: before the status line).
    /// </summary>
    Reset,

    /// <summary>
    /// Stops sending after <see cref="FaultRule.AfterBytes"/> bytes of the body (default: 0), for <see cref="FaultRule.Duration"/>
    /// (default: for ever).
    /// </summary>
    Stall,

    /// <summary>Waits <see cref="FaultRule.Duration"/> before the response.</summary>
    Delay,

    /// <summary>
    /// Responds with a redirect to <see cref="FaultRule.Location"/>, or to <see cref="AttachmentEmulator.OtherAddress"/> according to
    /// <see cref="FaultRule.Target"/>.
    /// </summary>
    Redirect,

    /// <summary>
    /// Omits the last <see cref="FaultRule.Bytes"/> bytes and states the length that it sends: a complete response of the wrong length.
    /// </summary>
    WrongLength,

    /// <summary>Sends the original bytes with a wrong <c>x-oss-hash-crc64ecma</c> and <c>Content-MD5</c>, if those are sent at all.</summary>
    WrongChecksum,

    /// <summary>Changes the byte in the middle of the body; the headers remain those of the original bytes.</summary>
    Corrupt,

    /// <summary>For an API call: the links in the response have expired already. For a download: the link counts as expired.</summary>
    ExpiredLink,

    /// <summary>
    /// Sends the body in pieces of <see cref="FaultRule.Bytes"/> bytes (default: 1) with a pause of <see cref="FaultRule.Duration"/>
    /// (default: 1 second) before each, after the first <see cref="FaultRule.AfterBytes"/> bytes (default: 0).
    /// </summary>
    Drip,

    /// <summary>
    /// For a download: the object counts as replaced. It has different bytes of the same length, a different ETag and a later
    /// Last-Modified, which the conditions of the request are compared with.
    /// </summary>
    ChangedObject,
}
