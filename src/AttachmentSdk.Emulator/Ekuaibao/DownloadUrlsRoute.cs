using System.Text.Json;
using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download.</summary>
internal sealed class DownloadUrlsRoute(
    EkuaibaoAccount account,
    AttachmentIndex attachments,
    AttachmentLinks links,
    EmulatorAddresses addresses,
    EmulatorOptions options) : EkuaibaoRoute(EmulatorOperations.EkuaibaoDownloadUrls, account)
{
    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) =>
        request.Json is { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray().Select(item => JsonMember.Text(item, "id")).OfType<string>()]
            : [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/api/openapi/v2/attachment/downloadurls";

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var entries = new List<JsonObject>();
        foreach (var item in request.Json!.Value.EnumerateArray())
        {
            var (id, key) = (item.GetProperty("id").GetString()!, item.GetProperty("key").GetString()!);
            var expiration = TimeSpan.FromSeconds(item.GetProperty("expiration").GetInt32());

            // Attachments that are not found are omitted; the page states it only for a response without any.
            if (attachments.Find(id, key) is { } attachment)
            {
                entries.Add(links.Entry(attachment, expiration, addresses.Storage, expiredFor.Contains(id)));
            }
        }

        if (entries.Count == 0 && options.NotFoundAsBraces)
        {
            return EmulatorResponse.OfText(200, "{[]}", "application/json;charset=UTF-8");
        }

        return EmulatorResponse.OfJson(options.Entries(entries));
    }
}
