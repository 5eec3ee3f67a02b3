using System.Text.Json;

namespace AttachmentSdk.Emulator.Tests;

internal sealed record Link(string Url, string ThumbUrl, (string Name, string Value)[] Headers);

/// <summary>Asks the emulator's APIs for links as any client would.</summary>
internal static class EmulatorLinks
{
    public static string DownloadUrls(this AttachmentEmulator emulator, string? token = null) =>
        $"{emulator.BaseAddress}api/openapi/v2/attachment/downloadurls?accessToken={Uri.EscapeDataString(token ?? emulator.AccessToken)}";

    /// <summary>A call of ekuaibao with a token; <paramref name="query"/> is further parameters.</summary>
    public static string Ekuaibao(this AttachmentEmulator emulator, string path, string query = "", string? token = null) =>
        $"{emulator.BaseAddress}api/openapi/{path}?accessToken={Uri.EscapeDataString(token ?? emulator.AccessToken)}{query}";

    /// <summary>A call of KDocs with a token; <paramref name="query"/> is further parameters.</summary>
    public static string KDocs(this AttachmentEmulator emulator, string path, string query = "", string? token = null) =>
        $"{emulator.BaseAddress}api/v1/openapi/{path}?access_token={token ?? emulator.KDocsAccessToken}{query}";

    public static EmulatedForm Form(this AttachmentEmulator emulator, string type) =>
        emulator.Forms.First(form => form.Type == type && !form.IsDeleted);

    public static string PictureUrls(this AttachmentEmulator emulator, string? token = null) =>
        $"{emulator.BaseAddress}api/v1/openapi/et/{emulator.KDocsFileToken}/pictures/urls?access_token={token ?? emulator.KDocsAccessToken}";

    public static async Task<Link> LinkAsync(this AttachmentEmulator emulator, EmulatedAttachment attachment, int expiration = 1000)
    {
        var body = JsonSerializer.Serialize(new[] { new { id = attachment.Id, key = attachment.Key, expiration } });
        var entry = (await EmulatorClient.PostAsync(emulator.DownloadUrls(), body)).Json[0];
        var headers = entry.TryGetProperty("headers", out var given)
            ? given.EnumerateObject().Select(header => (header.Name, header.Value.GetString()!)).ToArray()
            : [];
        return new Link(entry.GetProperty("url").GetString()!, entry.GetProperty("thumbUrl").GetString()!, headers);
    }

    public static async Task<string> LinkAsync(this AttachmentEmulator emulator, EmulatedPicture picture)
    {
        var body = JsonSerializer.Serialize(new { pics = new[] { new { pic_key = picture.PicKey, tag = picture.Tag } } });
        var response = await EmulatorClient.PostAsync(emulator.PictureUrls(), body);
        return response.Json.GetProperty("data").GetProperty("urls")[0].GetProperty("pic_url").GetString()!;
    }

    public static EmulatedAttachment First(this AttachmentEmulator emulator, LinkKind kind) =>
        emulator.Attachments.First(attachment => attachment.LinkKind == kind && attachment.Length > 1000);

    public static EmulatedPicture First(this AttachmentEmulator emulator, string tag) =>
        emulator.Pictures.First(picture => picture.Tag == tag);
}
