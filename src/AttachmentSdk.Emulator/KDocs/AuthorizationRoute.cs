using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>
/// The page for the user's consent, https://developer.kdocs.cn/common/authorization/web.html. The user consents immediately here: the
/// response is the redirect to the app.
/// </summary>
internal sealed class AuthorizationRoute(KDocsAccount account) : ApiRoute(EmulatorOperations.KDocsAuthorization, "GET")
{
    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/h5/auth";

    protected override EmulatorResponse Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (request.Query["app_id"] != account.AppId)
        {
            return KDocsFailure.AppInvalid.ToResponse();
        }

        // An assumption: a third party documents 40001 for a wrong redirect. Every address is accepted, because none is registered here.
        if (!Uri.TryCreate(request.Query["redirect_uri"], UriKind.Absolute, out var redirect)
            || redirect.Scheme is not ("http" or "https")
            || redirect.Fragment.Length > 0
            || string.IsNullOrEmpty(request.Query["scope"]))
        {
            return KDocsFailure.RedirectInvalid.ToResponse();
        }

        var response = EmulatorResponse.Empty(302);
        response.Headers["Location"] = WithCode(redirect, request.Query["state"]);
        return response;
    }

    private string WithCode(Uri redirect, string? state)
    {
        var joint = redirect.Query.Length > 0 ? '&' : '?';
        var location = $"{redirect.AbsoluteUri}{joint}code={account.AuthorizationCodes.Issue().Token}";
        return state is null ? location : $"{location}&state={PercentEncoding.Encode(state, "")}";
    }
}
