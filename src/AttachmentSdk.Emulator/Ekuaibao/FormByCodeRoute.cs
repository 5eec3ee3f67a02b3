using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>https://docs.ekuaibao.com/docs/open-api/flows/get-forms-details-byCode.</summary>
internal sealed class FormByCodeRoute(EkuaibaoAccount account, IReadOnlyList<EmulatedForm> forms)
    : EkuaibaoRoute(EmulatorOperations.EkuaibaoFormByCode, account, "GET")
{
    private readonly Dictionary<string, EmulatedForm> _forms = forms.ToDictionary(form => form.Code);

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => request.Query["code"] is { Length: > 0 } code ? [code] : [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/api/openapi/v1.1/flowDetails/byCode";

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (!_forms.TryGetValue(request.Query["code"]!, out var form))
        {
            return EmulatorResponse.OfText(412, "单据不存在");
        }

        return form.IsDeleted ? EmulatorResponse.OfText(412, "单据已删除") : EmulatorResponse.OfJson(new JsonObject { ["value"] = FormDetails.Of(form) });
    }
}
