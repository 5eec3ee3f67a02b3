using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Data.Forms;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>https://docs.ekuaibao.com/docs/open-api/flows/get-flow-receipt.</summary>
internal sealed class FormReceiptsRoute(EkuaibaoAccount account, IReadOnlyList<EmulatedForm> forms, AttachmentLinks links, EmulatorAddresses addresses)
    : EkuaibaoRoute(EmulatorOperations.EkuaibaoFormReceipts, account, "GET")
{
    private const string Start = "/api/openapi/v1/flowDetails/getReceipt/$";

    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    private readonly Dictionary<string, EmulatedForm> _forms = forms.ToDictionary(form => form.Id);

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => MatchesPath(request) ? [request.Path[Start.Length..]] : [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path.StartsWith(Start, StringComparison.Ordinal) && !request.Path[Start.Length..].Contains('/', StringComparison.Ordinal);

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var id = ItemsOf(request)[0];
        if (_forms.GetValueOrDefault(id) is not { IsDeleted: false } form)
        {
            return EmulatorResponse.OfText(400, "单据不存在");
        }

        var receipts = form.Files.Where(file => file.Group == FormGroups.Receipt);
        return EmulatorResponse.OfJson(new JsonObject
        {
            ["value"] = new JsonObject
            {
                ["flowId"] = form.Id,
                ["code"] = form.Code,
                ["receiptUrls"] = new JsonArray([.. receipts.Select(file => (JsonNode)links.Url(file, Life, addresses.Storage, expiredFor.Contains(id)))]),
            },
        });
    }
}
