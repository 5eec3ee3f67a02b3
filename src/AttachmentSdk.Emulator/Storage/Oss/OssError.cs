using System.Security;
using System.Text;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage.Oss;

/// <summary>
/// A refusal of OSS, https://help.aliyun.com/document_detail/32005.htm. Code and status are documented, most texts are assumptions.
/// </summary>
internal sealed record OssError(int Status, string Code, string Message, string ErrorCode)
{
    public static readonly OssError Anonymous = new(
        403, "AccessDenied", "You have no right to access this object because of bucket acl.", "0003-00000001");
    public static readonly OssError Expired = new(403, "AccessDenied", "Request has expired.", "0002-00000069");
    public static readonly OssError NoDate = new(403, "AccessDenied", "OSS authentication requires a valid Date.", "0002-00000204");
    public static readonly OssError Skewed = new(
        403, "RequestTimeTooSkewed", "The difference between the request time and the current time is too large.", "0002-00000504");
    public static readonly OssError UnknownKeyId = new(
        403, "InvalidAccessKeyId", "The OSS Access Key Id you provided does not exist in our records.", "0002-00000902");
    public static readonly OssError BadToken = new(
        403, "InvalidSecurityToken", "The security token you provided is invalid.", "0002-00000908");
    public static readonly OssError TwoSignatures = new(
        400, "InvalidArgument", "URL signature and Authorization header must not be used together.", "0002-00000003");
    public static readonly OssError BadAuthorization = new(400, "InvalidArgument", "Authorization header is invalid.", "0002-00000222");
    public static readonly OssError BadExpires = new(403, "AccessDenied", "Invalid date (should be seconds since epoch).", "0002-00000202");
    public static readonly OssError NoSuchKey = new(404, "NoSuchKey", "The specified key does not exist.", "0026-00000001");
    public static readonly OssError NotAPicture = new(
        400, "InvalidArgument", "The object is not a picture that can be processed.", "0025-00000201");
    public static readonly OssError MethodNotAllowed = new(
        405, "MethodNotAllowed", "The specified method is not allowed against this resource.", "0022-00000001");
    public static readonly OssError PreconditionFailed = new(
        412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold.", "0027-00000001");
    public static readonly OssError InvalidRange = new(416, "InvalidRange", "The requested range cannot be satisfied.", "0027-00000002");

    /// <summary>Gets or sets further elements, such as the text that OSS signed if a signature does not match.</summary>
    public IReadOnlyList<(string Name, string Value)> Details { get; init; } = [];

    /// <summary>Adds the signed text, like OSS: an error body has content that must not be logged.</summary>
    public static OssError SignatureDoesNotMatch(string accessKeyId, string provided, string stringToSign) =>
        new(
            403,
            "SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
            "0002-00000040")
        {
            Details =
            [
                ("OSSAccessKeyId", accessKeyId),
                ("SignatureProvided", provided),
                ("StringToSign", stringToSign),
                ("StringToSignBytes", string.Join(' ', Encoding.UTF8.GetBytes(stringToSign).Select(value => value.ToString("X2", null)))),
            ],
        };

    public EmulatorResponse ToResponse(string requestId, string host)
    {
        var xml = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n");
        foreach (var (name, value) in Elements(requestId, host))
        {
            xml.Append($"  <{name}>{SecurityElement.Escape(value)}</{name}>\n");
        }

        var response = EmulatorResponse.OfText(Status, xml.Append("</Error>\n").ToString(), "application/xml");
        response.Headers["x-oss-ec"] = ErrorCode;
        return response;
    }

    private IEnumerable<(string Name, string Value)> Elements(string requestId, string host) =>
    [
        ("Code", Code), ("Message", Message), ("RequestId", requestId), ("HostId", host), .. Details,
        ("EC", ErrorCode), ("RecommendDoc", $"https://api.aliyun.com/troubleshoot?q={ErrorCode}"),
    ];
}
