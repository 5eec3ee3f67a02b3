using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>A call that needs an access token.</summary>
internal abstract class EkuaibaoRoute(string operation, EkuaibaoAccount account, string method = "POST") : ApiRoute(operation, method)
{
    protected sealed override Answer Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor) =>
        account.Tokens.IsValid(request.Query["accessToken"])
            ? Authorized(request, expiredFor)
            : Routing.Answer.OfText(403, "未授权");

    protected abstract Answer Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor);
}
