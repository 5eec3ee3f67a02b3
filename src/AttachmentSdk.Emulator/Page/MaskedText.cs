using System.Text.RegularExpressions;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Page;

/// <summary>Queries and headers without their secrets.</summary>
internal static partial class MaskedText
{
    public const string Mask = "***";

    /// <summary>Returns a query with its secret values masked.</summary>
    public static string Query(string rawQuery) => string.Join('&', rawQuery.Split('&').Select(Pair));

    /// <summary>Returns the value of a header or of a JSON field.</summary>
    public static string Value(string name, string value) => SecretNames.Contains(name) ? Mask : WithoutQueries(value);

    /// <summary>Returns a text whose URLs end before their query, which has a signature or a token.</summary>
    public static string WithoutQueries(string text) => UrlQuery().Replace(text, $"$1{Mask}");

    private static string Pair(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            return pair;
        }

        var value = PercentEncoding.Decode(pair[(equals + 1)..]);

        // A URL in a value can contain a secret.
        return SecretNames.Contains(PercentEncoding.Decode(pair[..equals])) || value.Contains('?', StringComparison.Ordinal)
            ? $"{pair[..equals]}={Mask}"
            : pair;
    }

    [GeneratedRegex(@"(://[^\s""'<>?]*\?)[^\s""'<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex UrlQuery();
}
