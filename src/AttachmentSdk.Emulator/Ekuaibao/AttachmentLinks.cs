using AttachmentSdk.Emulator.Storage.Oss;
using AttachmentSdk.Emulator.Storage.Qiniu;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>Makes the entry of one attachment in the answer of downloadurls.</summary>
internal sealed class AttachmentLinks(OssBucket oss, OssBucket drive, QiniuDomain qiniu, TimeProvider clock)
{
    private const string OssThumbnail = "image/resize,w_120,h_120";
    private static readonly TimeSpan PastForUrls = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PastForHeaders = TimeSpan.FromMinutes(16);

    public Dictionary<string, object> Entry(EmulatedAttachment attachment, TimeSpan expiration, Uri storage, bool isExpired)
    {
        var now = clock.GetUtcNow();
        var expires = isExpired ? now - PastForUrls : now + expiration;
        var key = attachment.Stored.Key;
        var entry = new Dictionary<string, object> { ["id"] = attachment.Id, ["key"] = attachment.Key };
        switch (attachment.LinkKind)
        {
            case LinkKind.DingTalkDrive:
                entry["url"] = entry["thumbUrl"] = drive.Url(storage, key);
                entry["headers"] = drive.SignedHeaders(key, isExpired ? now - PastForHeaders : now);
                break;
            case LinkKind.Qiniu:
                entry["url"] = qiniu.SignedUrl(storage, key, expires);
                entry["thumbUrl"] = qiniu.SignedUrl(storage, key, expires, QiniuRoute.ThumbnailProcess);
                break;
            default:
                entry["url"] = oss.SignedUrl(storage, key, expires);
                entry["thumbUrl"] = oss.SignedUrl(storage, key, expires, OssThumbnail);
                break;
        }

        return entry;
    }
}
