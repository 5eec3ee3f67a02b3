using System.Globalization;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage.Oss;

/// <summary>Checks a signature in the URL, https://www.alibabacloud.com/help/doc-detail/31952.htm.</summary>
internal static class OssUrlAuthentication
{
    public static bool IsUsedBy(EmulatorRequest request) =>
        request.Query["OSSAccessKeyId"] is not null || request.Query["Signature"] is not null || request.Query["Expires"] is not null;

    /// <summary>Returns the reason why the request is refused; null if it is not.</summary>
    public static OssError? Refusal(EmulatorRequest request, OssBucket bucket, DateTimeOffset now)
    {
        if (request.Header("Authorization") is not null)
        {
            return OssError.TwoSignatures;
        }

        var (keyId, provided, expires) = (request.Query["OSSAccessKeyId"], request.Query["Signature"], request.Query["Expires"]);
        if (keyId is null || provided is null || expires is null)
        {
            return OssError.Anonymous;
        }

        if (!long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return OssError.BadExpires;
        }

        if (now.ToUnixTimeSeconds() > seconds)
        {
            return OssError.Expired;
        }

        if (keyId != bucket.Credentials.AccessKeyId)
        {
            return OssError.UnknownKeyId;
        }

        if (request.Query["security-token"] != bucket.Credentials.SecurityToken)
        {
            return OssError.BadToken;
        }

        return OssRequestSignature.Refusal(request, bucket, expires, provided);
    }
}
