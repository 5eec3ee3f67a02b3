namespace AttachmentSdk.Emulator;

/// <summary>The protection of a download link.</summary>
public enum LinkKind
{
    /// <summary>
    /// Aliyun OSS, V1 signature in the URL (<c>Expires</c>, <c>OSSAccessKeyId</c>, <c>Signature</c>, <c>security-token</c>).
    /// </summary>
    OssSignedUrl,

    /// <summary>DingTalk drive: Aliyun OSS, V1 signature in headers in addition to the URL; the URL path ends in <c>.file</c>.</summary>
    DingTalkDrive,

    /// <summary>Qiniu style: <c>e</c> and <c>token</c> in the URL; a refusal is a 401.</summary>
    Qiniu,

    /// <summary>A KDocs picture link: an opaque URL with a short lifetime, a redirect, or a plain public URL.</summary>
    KDocs,
}
