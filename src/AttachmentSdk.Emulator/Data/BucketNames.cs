namespace AttachmentSdk.Emulator.Data;

/// <summary>The first path segment of each storage.</summary>
internal sealed record BucketNames(string Oss, string Drive, string Qiniu, string KDocs, string KDocsFiles)
{
    public string Of(LinkKind kind) => kind switch
    {
        LinkKind.DingTalkDrive => Drive,
        LinkKind.Qiniu => Qiniu,
        LinkKind.KDocs => KDocs,
        _ => Oss,
    };
}
