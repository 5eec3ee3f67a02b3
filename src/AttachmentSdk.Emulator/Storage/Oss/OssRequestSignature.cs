using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage.Oss;

internal static class OssRequestSignature
{
    /// <summary>Compares a signature with what the client ought to have signed, judged by what arrived. Returns null when it is right.</summary>
    public static OssError? Refusal(EmulatorRequest request, OssBucket bucket, string date, string provided)
    {
        var stringToSign = OssSignature.StringToSign(
            request.Method,
            request.Header("Content-MD5"),
            request.Header("Content-Type"),
            date,
            request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())),
            OssSignature.Resource(bucket.Name, request.KeyIn(bucket.Name)!, request.Query.Pairs));
        return OssSignature.Sign(bucket.Credentials.AccessKeySecret, stringToSign) == provided
            ? null
            : OssError.SignatureDoesNotMatch(bucket.Credentials.AccessKeyId, provided, stringToSign);
    }
}
