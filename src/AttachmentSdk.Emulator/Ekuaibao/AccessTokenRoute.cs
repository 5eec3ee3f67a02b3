using AttachmentSdk.Emulator.Contracts;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>https://docs.ekuaibao.com/docs/open-api/getting-started/auth. The key and the secret count in the body only.</summary>
internal sealed class AccessTokenRoute(EkuaibaoAccount account) : ApiRoute(EmulatorOperations.EkuaibaoAccessToken)
{
    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/api/openapi/v1/auth/getAccessToken";

    protected override EmulatorResponse Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        // Documented for any error in the key or the secret, also if they are missing.
        var body = request.Json;
        if (JsonMember.Text(body, "appKey") != account.AppKey || JsonMember.Text(body, "appSecurity") != account.AppSecurity)
        {
            return EmulatorResponse.OfText(403, "密钥无效");
        }

        return Contract.Check(request) is { } violation ? EkuaibaoRefusal.Of(violation) : account.Issue(EkuaibaoAccount.TokenLife);
    }
}
