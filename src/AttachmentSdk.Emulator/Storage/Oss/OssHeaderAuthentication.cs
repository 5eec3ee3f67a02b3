using System.Globalization;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage.Oss;

/// <summary>Checks a signature in the headers, as DingTalk drive uses it, https://help.aliyun.com/document_detail/31951.htm.</summary>
internal static class OssHeaderAuthentication
{
    private const string Scheme = "OSS ";
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    /// <summary>Returns the reason why the request is refused; null if it is not.</summary>
    public static OssError? Refusal(EmulatorRequest request, OssBucket bucket, DateTimeOffset now)
    {
        if (request.Header("Authorization") is not { } authorization)
        {
            return OssError.Anonymous;
        }

        var parts = authorization.StartsWith(Scheme, StringComparison.Ordinal) ? authorization[Scheme.Length..].Split(':') : [];
        if (parts is not [{ Length: > 0 } keyId, { Length: > 0 } provided])
        {
            return OssError.BadAuthorization;
        }

        // If both exist, x-oss-date takes precedence.
        var date = request.Header("x-oss-date") ?? request.Header("Date");
        if (!DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent))
        {
            return OssError.NoDate;
        }

        if ((now - sent).Duration() > Tolerance)
        {
            return OssError.Skewed;
        }

        if (keyId != bucket.Credentials.AccessKeyId)
        {
            return OssError.UnknownKeyId;
        }

        return OssRequestSignature.Refusal(request, bucket, date!, provided);
    }
}
