using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage.Qiniu;

/// <summary>A download domain and the key for the signatures of its links, https://developer.qiniu.com/kodo/manual/1202/download-token.</summary>
internal sealed class QiniuDomain(string name, string accessKey, string secretKey)
{
    private const string TokenMark = "token=";

    public string Name { get; } = name;

    /// <summary>Returns the token for a URL that ends with its <c>e</c> parameter.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "The download token is HMAC-SHA1.")]
    public string Token(string url)
    {
        var signature = HMACSHA1.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(url));
        return $"{accessKey}:{Convert.ToBase64String(signature).Replace('+', '-').Replace('/', '_')}";
    }

    public string SignedUrl(Uri origin, string key, DateTimeOffset expires, string? process = null)
    {
        var url = $"{ObjectUrl.Of(origin, Name, key)}?"
            + (process is null ? "" : $"{process}&")
            + string.Create(CultureInfo.InvariantCulture, $"e={expires.ToUnixTimeSeconds()}");
        return $"{url}&{TokenMark}{Token(url)}";
    }

    /// <summary>
    /// Determines whether the token, which must be last, signs the URL before it, as it was sent. Qiniu ignores anything after the token;
    /// here it invalidates the token, so that a client that appends something is detected.
    /// </summary>
    public bool IsSigned(EmulatorRequest request)
    {
        var mark = request.RawQuery.LastIndexOf('&' + TokenMark, StringComparison.Ordinal);
        if (mark < 0)
        {
            return false;
        }

        var token = request.RawQuery[(mark + 1 + TokenMark.Length)..];
        var signed = $"://{request.Host}{request.RawPath}?{request.RawQuery[..mark]}";
        return token == Token($"http{signed}") || token == Token($"https{signed}");
    }
}
