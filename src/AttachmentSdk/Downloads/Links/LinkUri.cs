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
        var encoded = EncodeIllegalCharacters(WithPath(WithoutFragment(url.Trim())));
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
                encoded.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
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
