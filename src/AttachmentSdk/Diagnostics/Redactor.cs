using System.Text.RegularExpressions;

namespace AttachmentSdk.Diagnostics;

/// <summary>
/// Masks the secrets in a text: all of a URL except its host (tokens and signatures are in the query, and a path of KDocs is a key itself),
/// authorization values, and the values of fields that are known to hold secrets.
/// </summary>
internal static class Redactor
{
    internal const string Mask = "***";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Regex UrlTail = new(@"(?<=https?://[^\s""'<>/?#]+)[/?#][^\s""'<>]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit);

    private static readonly Regex Authorization = new(@"\b(?<scheme>OSS|KSS|Bearer|Basic|WPS-2)[ :]+(?<value>[^\s""',<>]+)", RegexOptions.CultureInvariant, Limit);

    private static readonly Regex User = new(@"(?<=https?://)[^\s""'<>/?#@]+(?=@)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit);

    // A sign separates name and value, or only a space as in "invalid token ID_3v...": in that case the value must look like a token, so
    // that prose is not masked.
    private static readonly Regex Field = new(
        @"(?<name>access_?token|refresh_?token|app_?key|app_?security|app_?secret|signature|security-token|OSSAccessKeyId|authorization|token)(?<link>[""']?\s*[=:]\s*[""']?|\s+[""']?(?=[A-Za-z0-9_:.%~+/=-]{16})|>)(?<value>[^\s""'&,<>}]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Limit);

    public static string Redact(string text)
    {
        try
        {
            var withoutTails = UrlTail.Replace(text, "/" + Mask);
            var withoutSchemes = Authorization.Replace(withoutTails, match => $"{match.Groups["scheme"].Value} {Mask}");
            var withoutFields = Field.Replace(withoutSchemes, match => $"{match.Groups["name"].Value}{match.Groups["link"].Value}{Mask}");
            return UnescapedText.Mask(withoutFields, HideIn);
        }
        catch (RegexMatchTimeoutException)
        {
            return Mask;
        }
    }

    // Of what the escapes stand for, such as a URL in a JSON text or in the query of another URL.
    private static void HideIn(UnescapedText view)
    {
        foreach (var pattern in new[] { User, UrlTail, Authorization, Field })
        {
            foreach (Match match in pattern.Matches(view.Text))
            {
                var secret = match.Groups["value"] is { Success: true } value ? value : match;
                if (secret.Value.TrimStart('/') != Mask)
                {
                    view.Hide(secret.Index, secret.Length);
                }
            }
        }
    }

    /// <summary>Returns scheme and host of a URL: enough to recognize it, without the secrets.</summary>
    public static string Redact(Uri uri) => uri.IsAbsoluteUri ? $"{uri.Scheme}://{uri.Authority}/{Mask}" : Mask;
}
