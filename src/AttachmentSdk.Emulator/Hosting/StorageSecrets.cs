using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.KDocs;
using AttachmentSdk.Emulator.Storage.Oss;
using AttachmentSdk.Emulator.Storage.Qiniu;

namespace AttachmentSdk.Emulator.Hosting;

/// <summary>The storages and the keys for the signatures of their links.</summary>
internal sealed class StorageSecrets(SeededText text)
{
    public OssBucket Oss { get; } = new("ekuaibao", new OssCredentials(
        $"STS.{text.NextAlphanumeric(25)}",
        text.NextAlphanumeric(44),
        $"CAIS{text.NextAlphanumeric(80)}+/{text.NextAlphanumeric(80)}=="));

    public OssBucket Drive { get; } = new("yundisk0", new OssCredentials($"LTAI{text.NextAlphanumeric(12)}", text.NextAlphanumeric(30)));

    public QiniuDomain Qiniu { get; } = new("vipimg", text.NextAlphanumeric(40), text.NextAlphanumeric(40));

    public LinkTicket LinkTicket { get; } = new(text.NextAlphanumeric(40));

    public BucketNames BucketNames => new(Oss.Name, Drive.Name, Qiniu.Name, PictureLinks.Bucket, FileLinks.Bucket);
}
