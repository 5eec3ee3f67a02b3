using System.Text.RegularExpressions;
using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Cli.Credentials;

/// <summary>Masks the credentials of this command and the query of every URL in the text of an exception.</summary>
internal static partial class SecretMask
{
    public static string Apply(string text, ToolConsole console)
    {
        var secrets = new KnownSecrets();
        foreach (var secret in Variables.Secrets.Select(console.Variable))
        {
            secrets.Add(secret);
        }

        return UrlQuery().Replace(secrets.Redact(text), Redactor.Mask);
    }

    [GeneratedRegex(@"(?<=https?://[^\s""'<>?]*\?)[^\s""'<>]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UrlQuery();
}
