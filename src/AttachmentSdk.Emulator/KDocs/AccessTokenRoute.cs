using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>Exchange of an authorisation code, in the shape that several third-party clients agree on; that it is a GET is documented.</summary>
internal sealed class AccessTokenRoute(KDocsAccount account) : ApiRoute(EmulatorOperations.KDocsAccessToken, "GET")
{
    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/api/v1/oauth2/access_token";

    protected override EmulatorResponse Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (request.Query["app_id"] != account.AppId || request.Query["app_key"] != account.AppKey)
        {
            return KDocsFailure.AppInvalid.ToResponse();
        }

        // Plausible: that a code can be used once, as OAuth 2 demands.
        return account.AuthorizationCodes.TryWithdraw(request.Query["code"]) ? account.Issue() : KDocsFailure.CodeInvalid.ToResponse();
    }
}
