using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage.Oss;

internal static class OssRequestSignature
{
    /// <summary>Compares a signature with the expected one for the received request. Returns null if it is valid.</summary>
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
