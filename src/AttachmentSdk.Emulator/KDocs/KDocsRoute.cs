using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AttachmentSdk.Emulator.Contracts;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>A call about a document, whose token is the group <c>token</c> of the pattern; it needs an access token.</summary>
internal abstract class KDocsRoute(string operation, KDocsAccount account, string fileToken, Regex path, string method = "GET")
    : ApiRoute(operation, method)
{
    protected sealed override bool MatchesPath(EmulatorRequest request) => path.IsMatch(request.Path);

    protected sealed override EmulatorResponse Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (!account.AccessTokens.IsValid(request.Query["access_token"]))
        {
            return KDocsFailure.AccessTokenInvalid.ToResponse();
        }

        if (InPath(request, "token") != fileToken)
        {
            return KDocsFailure.NoPermission.ToResponse();
        }

        return Contract.Check(request) is { } violation ? KDocsRefusal.Of(violation) : Authorized(request, expiredFor);
    }

    /// <summary>Responds to a request that matches its contract.</summary>
    protected abstract EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor);

    protected static EmulatorResponse Success(JsonObject data) => EmulatorResponse.OfJson(new JsonObject { ["code"] = 0, ["data"] = data });

    /// <summary>Returns the value of a group of the pattern in the path.</summary>
    protected string InPath(EmulatorRequest request, string group) => path.Match(request.Path).Groups[group].Value;
}
