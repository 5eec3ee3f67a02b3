using AttachmentSdk.Emulator.Contracts;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>A call that needs an access token.</summary>
internal abstract class EkuaibaoRoute(string operation, EkuaibaoAccount account, string method = "POST") : ApiRoute(operation, method)
{
    protected sealed override EmulatorResponse Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (!account.Tokens.IsValid(request.Query["accessToken"]))
        {
            return EmulatorResponse.OfText(403, "未授权");
        }

        return Contract.Check(request) is { } violation ? EkuaibaoRefusal.Of(violation) : Authorized(request, expiredFor);
    }

    /// <summary>Responds to a request that matches its contract.</summary>
    protected abstract EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor);
}
