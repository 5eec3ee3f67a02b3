using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace AttachmentSdk.Emulator.Storage.Oss;

/// <summary>OSS signature version 1, https://help.aliyun.com/document_detail/31951.htm.</summary>
internal static class OssSignature
{
    // The sub-resources that a download can carry; every other query parameter is not signed.
    private static readonly HashSet<string> SignedParameters =
    [
        "response-cache-control", "response-content-disposition", "response-content-encoding", "response-content-language",
        "response-content-type", "response-expires", "security-token", "versionId", "x-oss-process", "x-oss-request-payer",
        "x-oss-traffic-limit",
    ];

    /// <summary>Returns the text to sign. <paramref name="date"/> is the Date line: the expiry in a signed URL, the date otherwise.</summary>
    public static string StringToSign(
        string method,
        string? contentMd5,
        string? contentType,
        string date,
        IEnumerable<KeyValuePair<string, string>> headers,
        string resource)
    {
        var text = new StringBuilder($"{method}\n{contentMd5}\n{contentType}\n{date}\n");
        var ossHeaders = headers
            .Select(header => (Name: header.Key.ToLowerInvariant(), Value: header.Value.Trim()))
            .Where(header => header.Name.StartsWith("x-oss-", StringComparison.Ordinal))
            .OrderBy(header => header.Name, StringComparer.Ordinal);
        foreach (var (name, value) in ossHeaders)
        {
            text.Append($"{name}:{value}\n");
        }

        return text.Append(resource).ToString();
    }

    public static string Resource(string bucket, string key, IEnumerable<KeyValuePair<string, string>> query)
    {
        var signed = query
            .Where(pair => SignedParameters.Contains(pair.Key))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Value.Length == 0 ? pair.Key : $"{pair.Key}={pair.Value}");
        var parameters = string.Join('&', signed);
        return $"/{bucket}/{key}{(parameters.Length == 0 ? "" : "?")}{parameters}";
    }

    [SuppressMessage("Security", "CA5350", Justification = "Version 1 of the signature is HMAC-SHA1.")]
    public static string Sign(string secret, string stringToSign) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(stringToSign)));
}
