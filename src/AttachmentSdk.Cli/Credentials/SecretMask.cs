using System.Text.RegularExpressions;

namespace AttachmentSdk.Cli.Credentials;

/// <summary>Masks the credentials of this command and the query of every URL in the text of an exception.</summary>
internal static partial class SecretMask
{
    private const string Mask = "***";

    // Shorter values would mask half of an ordinary message, and are not real secrets.
    private const int ShortestSecret = 6;

    public static string Apply(string text, ToolConsole console)
    {
        foreach (var secret in Variables.Secrets.Select(console.Variable).OfType<string>().Where(secret => secret.Length >= ShortestSecret))
        {
            text = text.Replace(secret, Mask, StringComparison.Ordinal).Replace(Uri.EscapeDataString(secret), Mask, StringComparison.Ordinal);
        }

        return UrlQuery().Replace(text, Mask);
    }

    [GeneratedRegex(@"(?<=https?://[^\s""'<>?]*\?)[^\s""'<>]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UrlQuery();
}
