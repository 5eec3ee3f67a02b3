using AttachmentSdk.Authentication;
using AttachmentSdk.Http;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// The pages of other calls state that ekuaibao responds with 403 to a token that is expired, wrong, or of a company at another address.
/// That the calls used here do the same is an inference. Status 401 counts as well, and so does either code in a response of status 200.
/// </summary>
internal sealed class EkuaibaoTokenRefusal : ITokenRefusal
{
    public string Advice => "Check that the access token is valid, that the base address is the company's own, and that the open interface is licensed.";

    public string? Find(int status, ApiBody body) => status is 401 or 403
        || (status == 200 && EkuaibaoResponse.FailureIn(body, ApiResponse.None) is { } failure && EkuaibaoResponse.IsTokenRefusal(failure)) ? body.Text : null;
}
