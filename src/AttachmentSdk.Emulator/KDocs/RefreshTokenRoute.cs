using AttachmentSdk.Emulator.Contracts;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>Renewal of an access token, in the format that several third-party clients share.</summary>
internal sealed class RefreshTokenRoute(KDocsAccount account) : ApiRoute(EmulatorOperations.KDocsRefreshToken)
{
    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/api/v1/oauth2/refresh_token";

    protected override EmulatorResponse Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var body = request.Json;
        if (request.Query["app_id"] != account.AppId || JsonMember.Text(body, "app_key") != account.AppKey)
        {
            return KDocsFailure.AppInvalid.ToResponse();
        }

        if (!account.RefreshTokens.IsValid(JsonMember.Text(body, "refresh_token")))
        {
            return KDocsFailure.RefreshTokenInvalid.ToResponse();
        }

        if (Contract.Check(request) is { } violation)
        {
            return KDocsRefusal.Of(violation);
        }

        // The old token remains valid: whether the vendor revokes it is not known.
        return account.Issue();
    }
}
