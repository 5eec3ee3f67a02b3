using System.Globalization;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage.Oss;

/// <summary>A bucket and the key for the signatures of its links.</summary>
internal sealed class OssBucket(string name, OssCredentials credentials)
{
    public string Name { get; } = name;

    public OssCredentials Credentials { get; } = credentials;

    /// <summary>Creates a link with the signature in its query; the parameters have the order of the vendor's example.</summary>
    public string SignedUrl(Uri origin, string key, DateTimeOffset expires, string? process = null)
    {
        var seconds = expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = new Dictionary<string, string>();
        if (Credentials.SecurityToken is { } token)
        {
            signed["security-token"] = token;
        }

        if (process is not null)
        {
            signed["x-oss-process"] = process;
        }

        var text = OssSignature.StringToSign("GET", "", "", seconds, [], OssSignature.Resource(Name, key, signed));
        var url = $"{Url(origin, key)}?Expires={seconds}&OSSAccessKeyId={Credentials.AccessKeyId}"
            + $"&Signature={PercentEncoding.Encode(OssSignature.Sign(Credentials.AccessKeySecret, text), "")}";
        return signed.OrderByDescending(pair => pair.Key, StringComparer.Ordinal)
            .Aggregate(url, (link, pair) => $"{link}&{pair.Key}={PercentEncoding.Encode(pair.Value, "")}");
    }

    /// <summary>Creates the headers without which the link does not work.</summary>
    public IReadOnlyDictionary<string, string> SignedHeaders(string key, DateTimeOffset date)
    {
        var text = date.ToString("r", CultureInfo.InvariantCulture);
        var stringToSign = OssSignature.StringToSign("GET", "", "", text, [new("x-oss-date", text)], OssSignature.Resource(Name, key, []));
        return new Dictionary<string, string>
        {
            ["Authorization"] = $"OSS {Credentials.AccessKeyId}:{OssSignature.Sign(Credentials.AccessKeySecret, stringToSign)}",
            ["x-oss-date"] = text,
        };
    }

    public string Url(Uri origin, string key) => ObjectUrl.Of(origin, Name, key);
}
