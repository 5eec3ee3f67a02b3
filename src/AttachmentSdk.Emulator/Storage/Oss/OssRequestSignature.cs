using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage.Oss;

internal static class OssRequestText
{
    /// <summary>What the client ought to have signed, judged by what arrived.</summary>
    public static string StringToSign(EmulatorRequest request, string date, string bucket, string key) => OssSignature.StringToSign(
        request.Method,
        request.Header("Content-MD5"),
        request.Header("Content-Type"),
        date,
        request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())),
        OssSignature.Resource(bucket, key, request.Query.Pairs));
}
