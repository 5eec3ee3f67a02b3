namespace AttachmentSdk.Emulator;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>
    /// Answers <see cref="FaultRule.Status"/> with <see cref="FaultRule.Body"/> and <see cref="FaultRule.Headers"/>, without doing
    /// anything else.
    /// </summary>
    Status,

    /// <summary>
    /// Answers 200 with <see cref="FaultRule.Body"/> in place of the true content, such as an HTML page where a picture was promised.
    /// </summary>
    Body,

    /// <summary>
    /// Closes the connection after <see cref="FaultRule.AfterBytes"/> bytes of the body (default: half of it), though Content-Length
    /// promises all.
    /// </summary>
    Truncate,

    /// <summary>
    /// Aborts the connection after <see cref="FaultRule.AfterBytes"/> bytes of the body (default: before the status line).
    /// </summary>
    Reset,

    /// <summary>
    /// Falls silent after <see cref="FaultRule.AfterBytes"/> bytes of the body (default: 0), for <see cref="FaultRule.Duration"/>
    /// (default: for ever).
    /// </summary>
    Stall,

    /// <summary>Waits <see cref="FaultRule.Duration"/> before the answer.</summary>
    Delay,

    /// <summary>
    /// Answers a redirect to <see cref="FaultRule.Location"/>, or to <see cref="AttachmentEmulator.OtherAddress"/> as
    /// <see cref="FaultRule.Target"/> says.
    /// </summary>
    Redirect,

    /// <summary>
    /// Leaves out the last <see cref="FaultRule.Bytes"/> bytes and promises no more than it sends: a complete answer of the wrong
    /// length.
    /// </summary>
    WrongLength,

    /// <summary>
    /// Sends the true bytes with a wrong <c>x-oss-hash-crc64ecma</c> and <c>Content-MD5</c>, where those are sent at all.
    /// </summary>
    WrongChecksum,

    /// <summary>Changes the byte in the middle of the body; headers stay those of the true bytes.</summary>
    Corrupt,

    /// <summary>At an API call: the links in the answer are expired already. At a download: the link counts as expired.</summary>
    ExpiredLink,

    /// <summary>
    /// Sends the body in pieces of <see cref="FaultRule.Bytes"/> bytes (default: 1) with a pause of <see cref="FaultRule.Duration"/>
    /// (default: 1 second) before each, after the first <see cref="FaultRule.AfterBytes"/> bytes (default: 0).
    /// </summary>
    Drip,

    /// <summary>
    /// At a download: the object counts as replaced since; it has other bytes of the same length, another ETag and a later Last-Modified,
    /// by which the conditions of the request are judged.
    /// </summary>
    ChangedObject,
}
