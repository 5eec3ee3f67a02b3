using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace AttachmentSdk.Http;

/// <summary>
/// How the generated clients read and write JSON: strict in what they send, tolerant in what they take, and independent of the
/// host's <see cref="JsonConvert.DefaultSettings"/>.
/// </summary>
internal static class WireJson
{
    public static JsonSerializerSettings Configure(JsonSerializerSettings settings)
    {
        // A vendor's text that looks like a date stays the text it was.
        settings.DateParseHandling = DateParseHandling.None;
        settings.MetadataPropertyHandling = MetadataPropertyHandling.Ignore;
        settings.TypeNameHandling = TypeNameHandling.None;
        settings.MaxDepth = 64;
        settings.Culture = CultureInfo.InvariantCulture;
        return settings;
    }

    public static string Serialize(object? value, JsonSerializerSettings settings)
    {
        var text = new StringBuilder(256);
        using var writer = new StringWriter(text, CultureInfo.InvariantCulture);
        JsonSerializer.Create(settings).Serialize(writer, value);
        return text.ToString();
    }

    /// <exception cref="JsonException">The text is no JSON, or its root is of another kind than the contract says.</exception>
    public static T Parse<T>(string text, JsonSerializerSettings settings)
    {
        var root = Read(VendorLiterals.Normalize(text));
        var serializer = JsonSerializer.Create(settings);
        var wantsList = serializer.ContractResolver.ResolveContract(typeof(T)) is JsonArrayContract;
        if (wantsList ? root is not JArray : root is not JObject)
        {
            throw new JsonSerializationException($"The answer is {Describe(root)} where the contract says {(wantsList ? "an array" : "an object")}.");
        }

        // The text is well-formed by now, so what still fails is a single value of an unexpected type: it is left out, the rest is kept.
        serializer.Error += (_, arguments) => arguments.ErrorContext.Handled = true;
        using var reader = root.CreateReader();
        return serializer.Deserialize<T>(reader)!; // The root is no null.
    }

    private static JToken Read(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            MaxDepth = 64,
        };
        try
        {
            var root = JToken.ReadFrom(reader);
            while (reader.Read())
            {
                if (reader.TokenType != JsonToken.Comment)
                {
                    throw new JsonReaderException("more text follows the JSON value");
                }
            }

            return root;
        }
        catch (JsonReaderException exception)
        {
            var place = reader.LinePosition > 0 ? FormattableString.Invariant($" (line {reader.LineNumber}, column {reader.LinePosition})") : string.Empty;
            throw new JsonReaderException($"The answer is not JSON: {BodyKind.Describe(text)}{place}.", exception);
        }
    }

    private static string Describe(JToken root) => root.Type switch
    {
        JTokenType.Array => "an array",
        JTokenType.Object => "an object",
        _ => "a single value",
    };
}
