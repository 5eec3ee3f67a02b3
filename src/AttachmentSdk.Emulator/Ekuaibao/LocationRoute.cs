using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Contracts;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>https://docs.ekuaibao.com/docs/open-api/getting-started/origin. Needs no token.</summary>
internal sealed class LocationRoute(EkuaibaoAccount account, EmulatorAddresses addresses)
    : ApiRoute(EmulatorOperations.EkuaibaoLocation, "GET")
{
    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/api/openapi/v2/location";

    protected override EmulatorResponse Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (Contract.Check(request) is { } violation)
        {
            return EkuaibaoRefusal.Of(violation);
        }

        // An assumption: the page documents no failure.
        return request.Query["corpId"] == account.CorporationId
            ? EmulatorResponse.OfJson(new JsonObject { ["value"] = $"{addresses.Base.GetLeftPart(UriPartial.Authority)}/" })
            : EmulatorResponse.OfText(412, "企业不存在");
    }
}
