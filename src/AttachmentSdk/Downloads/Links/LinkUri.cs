using System.Globalization;
using System.Text;

namespace AttachmentSdk.Downloads.Links;

/// <summary>
/// Creates a <see cref="Uri"/> that sends the URL as the vendor wrote it. By default, <see cref="Uri"/> normalizes percent-encodings, and a
/// signature covers the original bytes.
/// </summary>
internal static class LinkUri
{
    private const string LegalPunctuation = "-._~:/?#[]@!$&'()*+,;=%";

    public static Uri Create(string url)
    {
        var encoded = EncodeIllegalCharacters(WithPath(WithAsciiHost(WithoutFragment(url.Trim()))));
#if NET
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var isUri = Uri.TryCreate(encoded, options, out var uri);
#else
        // Newer frameworks can leave a Uri unchanged, also if they run this build; .NET Framework cannot.
        var isUri = UnchangedUri.IsSupported ? UnchangedUri.TryCreate(encoded, out var uri) : Uri.TryCreate(encoded, UriKind.Absolute, out uri);
#endif
        return isUri && uri!.Scheme is "http" or "https"
            ? uri
            : throw new ArgumentException("A link is an absolute http or https URL.", nameof(url));
    }

    // An unchanged Uri would send the fragment, and an empty path where there is none; HTTP allows neither.
    public static string WithoutFragment(string url) => url.IndexOf('#') is var end and >= 0 ? url.Substring(0, end) : url;

    public static string WithPath(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = host < 3 ? -1 : url.IndexOfAny(['/', '?'], host);
        return end >= 0 && url[end] == '?' ? url.Insert(end, "/") : url;
    }

    // A host in Unicode, raw or percent-encoded, is sent in the form that DNS has (RFC 5891). Programs disagree on where a host ends that has a
    // backslash, so that it could be taken for another one.
    private static string WithAsciiHost(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = start < 3 ? -1 : url.IndexOfAny(['/', '?', '\\'], start) is var found and >= 0 ? found : url.Length;
        if (end >= 0 && end < url.Length && url[end] == '\\')
        {
            throw new ArgumentException("The host of a link has no backslash.", nameof(url));
        }

        var host = start < 3 ? string.Empty : url.Substring(start, end - start);
        start += host.LastIndexOf('@') + 1;
        host = host.Substring(host.LastIndexOf('@') + 1);
        if (host.All(character => character is < '\x80' and not '%') || host[0] == '[')
        {
            return url;
        }

        var port = host.LastIndexOf(':') is var colon and >= 0 ? host.Substring(colon) : string.Empty;
        var name = Uri.UnescapeDataString(host.Substring(0, host.Length - port.Length));
        return url.Substring(0, start) + new IdnMapping { UseStd3AsciiRules = true }.GetAscii(name) + port + url.Substring(end);
    }

    // Characters that no URL may contain, such as raw Chinese or a space, cannot be sent and are encoded; everything else is unchanged.
    private static string EncodeIllegalCharacters(string url)
    {
        if (IsLegal(url))
        {
            return url;
        }

        var encoded = new StringBuilder(url.Length + 32);
        foreach (var value in Encoding.UTF8.GetBytes(url))
        {
            if (IsLegal((char)value))
            {
                encoded.Append((char)value);
            }
            else
            {
                encoded.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }

    private static bool IsLegal(string url)
    {
        foreach (var character in url)
        {
            if (!IsLegal(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLegal(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || LegalPunctuation.Contains(character);
}
