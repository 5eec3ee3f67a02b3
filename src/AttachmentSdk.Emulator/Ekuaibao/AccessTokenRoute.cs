using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>https://docs.ekuaibao.com/docs/open-api/getting-started/auth. The key and the secret count in the body only.</summary>
internal sealed class AccessTokenRoute(EkuaibaoAccount account) : ApiRoute(EmulatorOperations.EkuaibaoAccessToken)
{
    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/api/openapi/v1/auth/getAccessToken";

    protected override Answer Post(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var body = request.Json;
        if (JsonMember.Text(body, "appKey") != account.AppKey || JsonMember.Text(body, "appSecurity") != account.AppSecurity)
        {
            return Routing.Answer.OfText(403, "密钥无效");
        }

        var (token, expires) = account.Tokens.Issue();
        return Routing.Answer.OfJson(new
        {
            value = new
            {
                accessToken = token,
                refreshToken = $"refresh-{token}",
                expireTime = expires.ToUnixTimeMilliseconds(),
                corporationId = account.CorporationId,
            },
        });
    }
}
