using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>https://docs.ekuaibao.com/docs/open-api/getting-started/origin. Needs no token.</summary>
internal sealed class LocationRoute(EkuaibaoAccount account, EmulatorAddresses addresses)
    : ApiRoute(EmulatorOperations.EkuaibaoLocation, "GET")
{
    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/api/openapi/v2/location";

    protected override Answer Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        // Both refusals are plausible only: the page documents no failure.
        if (request.Query["corpId"] is not { Length: > 0 } corporationId)
        {
            return Routing.Answer.OfText(400, "参数corpId不能为空");
        }

        return corporationId == account.CorporationId
            ? Routing.Answer.OfJson(new { value = $"{addresses.Base.GetLeftPart(UriPartial.Authority)}/" })
            : Routing.Answer.OfText(412, "企业不存在");
    }
}
