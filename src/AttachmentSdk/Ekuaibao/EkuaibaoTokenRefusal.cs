using AttachmentSdk.Authentication;
using AttachmentSdk.Http;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// The pages of other calls say that ekuaibao answers 403 to a token that is expired, wrong, or of a company at another address; that the
/// calls used here do too is an inference. 401 counts as well.
/// </summary>
internal sealed class EkuaibaoTokenRefusal : ITokenRefusal
{
    private const string Advice = "Check that the access token is valid, that the base address is the company's own, and that the open interface is licensed.";

    public async Task<CredentialsRefusedException?> FindAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if ((int)response.StatusCode is not (401 or 403))
        {
            return null;
        }

        var text = await response.Content.ReadTextAsync(cancellationToken).ConfigureAwait(false);
        return new CredentialsRefusedException(Advice, (int)response.StatusCode, text, ResponseHeaderMap.Of(response));
    }
}
