using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Storage.Oss;
using AttachmentSdk.Emulator.Storage.Qiniu;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>Creates the links to attachments, and the entry of one attachment in the response of downloadurls.</summary>
internal sealed class AttachmentLinks(OssBucket oss, OssBucket drive, QiniuDomain qiniu, TimeProvider clock)
{
    private const string OssThumbnail = "image/resize,w_120,h_120";
    private static readonly TimeSpan PastForUrls = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PastForHeaders = TimeSpan.FromMinutes(16);

    public JsonObject Entry(EmulatedAttachment attachment, TimeSpan expiration, Uri storage, bool isExpired)
    {
        var url = Url(attachment, expiration, storage, isExpired);
        var entry = new JsonObject
        {
            ["id"] = attachment.Id,
            ["key"] = attachment.Key,
            ["url"] = url,
        };
        if (attachment.LinkKind == LinkKind.DingTalkDrive)
        {
            var now = clock.GetUtcNow();
            entry["thumbUrl"] = url;
            var headers = drive.SignedHeaders(attachment.Stored.Key, isExpired ? now - PastForHeaders : now);
            entry["headers"] = new JsonObject(headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value)));
        }
        else
        {
            var process = attachment.LinkKind == LinkKind.Qiniu ? QiniuRoute.ThumbnailProcess : OssThumbnail;
            entry["thumbUrl"] = Url(attachment, expiration, storage, isExpired, process);
        }

        return entry;
    }

    /// <summary>Creates the link to a file. The link to a file on DingTalk drive does not work without the headers.</summary>
    public string Url(EmulatedFile file, TimeSpan life, Uri storage, bool isExpired, string? process = null)
    {
        var key = file.Stored.Key;
        var expires = clock.GetUtcNow() + (isExpired ? -PastForUrls : life);
        return file.LinkKind switch
        {
            LinkKind.DingTalkDrive => drive.Url(storage, key),
            LinkKind.Qiniu => qiniu.SignedUrl(storage, key, expires, process),
            _ => oss.SignedUrl(storage, key, expires, process),
        };
    }
}
