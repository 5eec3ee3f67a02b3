using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>https://docs.ekuaibao.com/docs/open-api/flows/get-flows-attachment.</summary>
internal sealed class FormAttachmentsRoute(
    EkuaibaoAccount account,
    IReadOnlyList<EmulatedForm> forms,
    FormFileLinks links,
    EmulatorAddresses addresses,
    EmulatorOptions options) : EkuaibaoRoute(EmulatorOperations.EkuaibaoFormAttachments, account)
{
    private readonly Dictionary<string, EmulatedForm> _forms = forms.ToDictionary(form => form.Id);

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => JsonTexts.Of(request.Json, "flowIds") ?? [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/api/openapi/v1/flowDetails/attachment";

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        // Invented: one wrong id, or that of a deleted form, makes the whole call fail.
        var ids = ItemsOf(request);
        if (ids.Any(id => _forms.GetValueOrDefault(id) is not { IsDeleted: false }))
        {
            return EmulatorResponse.OfText(400, "单据不存在");
        }

        var items = ids.Distinct().Select(id => Item(_forms[id], expiredFor.Contains(id)));
        return EmulatorResponse.OfJson(new JsonObject { ["items"] = options.Entries(items) });
    }

    // The misspelt fromType is the vendor's.
    private JsonObject Item(EmulatedForm form, bool isExpired) => new()
    {
        ["flowId"] = form.Id,
        ["flowCode"] = form.Code,
        ["attachmentList"] = links.Groups(form, addresses.Storage, isExpired),
        ["fromType"] = form.Type,
    };
}
