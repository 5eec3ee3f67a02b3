using AttachmentSdk.Authentication;
using AttachmentSdk.Http;

namespace AttachmentSdk.KDocs;

/// <summary>
/// KDocs says by code 20007 that it does not take a token. The code is known from other people's reports, not from the vendor's page, and
/// the HTTP status it comes with is not known: it is looked for in every answer, and 401 and 403 count too.
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
