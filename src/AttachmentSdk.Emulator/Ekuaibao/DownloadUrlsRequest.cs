using System.Text.Json;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

internal sealed record DownloadUrlsItem(string Id, string Key, TimeSpan Expiration);

/// <summary>
/// Reads the body of downloadurls. The limits are documented; how the vendor answers their violation is not, so 400 is plausible only.
/// </summary>
internal static class DownloadUrlsRequest
{
    private const int MaxItems = 100;
    private const int MaxExpiration = 1800;

    /// <summary>Returns the items, or null and what is wrong.</summary>
    public static IReadOnlyList<DownloadUrlsItem>? Read(JsonElement? body, out string problem)
    {
        problem = "";
        if (body is not { ValueKind: JsonValueKind.Array } array)
        {
            problem = "请求参数必须为JSON数组";
            return null;
        }

        if (array.GetArrayLength() > MaxItems)
        {
            problem = "最多支持100个附件";
            return null;
        }

        var items = new List<DownloadUrlsItem>();
        foreach (var element in array.EnumerateArray())
        {
            if (!TryItem(element, out var item))
            {
                problem = "参数id、key、expiration不能为空，且expiration必须在1到1800之间";
                return null;
            }

            items.Add(item);
        }

        return items;
    }

    private static bool TryItem(JsonElement element, out DownloadUrlsItem item)
    {
        item = new DownloadUrlsItem("", "", default);
        if (JsonMember.Text(element, "id") is not { } id
            || JsonMember.Text(element, "key") is not { } key
            || !element.TryGetProperty("expiration", out var expiration)
            || expiration.ValueKind != JsonValueKind.Number
            || !expiration.TryGetInt32(out var seconds)
            || seconds is < 1 or > MaxExpiration)
        {
            return false;
        }

        item = new DownloadUrlsItem(id, key, TimeSpan.FromSeconds(seconds));
        return true;
    }
}
