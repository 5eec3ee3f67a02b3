using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>Exchange of an authorization code, in the format that several third-party clients share; that it is a GET is documented.</summary>
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

        // An assumption: a code can be used once, as OAuth 2 requires.
        return account.AuthorizationCodes.TryWithdraw(request.Query["code"]) ? account.Issue() : KDocsFailure.CodeInvalid.ToResponse();
    }
}
