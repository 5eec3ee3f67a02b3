using AttachmentSdk.Authentication;
using AttachmentSdk.Http;

namespace AttachmentSdk.KDocs;

/// <summary>
/// KDocs refuses a token with code 20007. The code is known from third-party reports, not from the vendor's page, and its HTTP status is
/// not known: every response is checked for it, and status 401 and 403 count too.
/// </summary>
internal sealed class KDocsTokenRefusal : ITokenRefusal
{
    private const string TokenInvalid = "20007";

    public string Advice => "Check that the access token is valid and was issued by developer.kdocs.cn, and that the app has the scope of the call: access_personal_files, or download_personal_files for whole documents.";

    public async Task<string?> FindAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var text = await response.Content.ReadTextAsync(cancellationToken).ConfigureAwait(false);
        return status is 401 or 403 || VendorError.Read(text).Code == TokenInvalid ? text : null;
    }
}
