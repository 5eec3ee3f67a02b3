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

    public string? Find(int status, ApiBody body) => status is 401 or 403
        || (body.Length <= ApiBody.LongestFailure && VendorError.Read(body.Text).Code == TokenInvalid) ? body.Text : null;
}
