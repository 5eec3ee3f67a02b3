using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.IO;

/// <summary>
/// Reads JSON from external sources: a text that looks like a date is kept as text, nesting is limited, and the host's
/// <see cref="JsonConvert.DefaultSettings"/> do not apply.
/// </summary>
internal static class JsonInput
{
    private const int MaxDepth = 64;

    public static JsonTextReader CreateReader(TextReader text) => new BoundedJsonReader(text) { DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };

    /// <summary>Reads a text that consists of one JSON value, optionally followed by comments.</summary>
    /// <exception cref="JsonException">The text is anything else, or has too many values. The message may contain a part of it.</exception>
    public static JToken Read(string text) => Read(new StringReader(text));

    /// <inheritdoc cref="Read(string)"/>
    public static JToken Read(TextReader text)
    {
        using var reader = CreateReader(text);
        var root = JToken.ReadFrom(reader);
        while (reader.Read())
        {
            // A comment. The reader itself refuses anything else after the value.
        }

        return root;
    }

    /// <summary>Gets the text of a string or an integer.</summary>
    /// <returns><see langword="null"/> for an empty text and for any other value.</returns>
    public static string? TextOf(JToken? token) =>
        token is JValue { Type: JTokenType.String or JTokenType.Integer } value && value.ToString(CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
}
