using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>
/// A failure of KDocs: HTTP 200 with a code other than 0. Only the first is fully known, from a response that a third party has published.
/// </summary>
internal sealed record KDocsFailure(int Code, string Message, string Hint)
{
    public static readonly KDocsFailure AccessTokenInvalid = new(20007, "AccessTokenInvalid", "access_token is required");

    // The code is documented on another page of the same API; its meaning here is an assumption.
    public static readonly KDocsFailure NoPermission = new(10003, "PermissionDenied", "no permission on the file");

    // The code is documented, its text is invented.
    public static readonly KDocsFailure CodeInvalid = new(20001, "AuthorizationCodeInvalid", "code is wrong, used or expired");

    // Invented: no page with codes for these was accessible.
    public static readonly KDocsFailure InvalidArgument = new(40003, "InvalidArgument", "the request is not as described");
    public static readonly KDocsFailure TooMany = new(40004, "InvalidArgument", "too many items");
    public static readonly KDocsFailure NoSheet = new(40005, "InvalidArgument", "there is no such sheet");
    public static readonly KDocsFailure RedirectInvalid = new(40001, "RedirectInvalid", "redirect_uri or scope is missing or wrong");
    public static readonly KDocsFailure AppInvalid = new(40002, "AppInvalid", "app_id or app_key is wrong");
    public static readonly KDocsFailure RefreshTokenInvalid = new(20008, "RefreshTokenInvalid", "refresh_token is wrong or expired");

    public EmulatorResponse ToResponse() => EmulatorResponse.OfJson(new JsonObject { ["code"] = Code, ["message"] = Message, ["hint"] = Hint });
}
