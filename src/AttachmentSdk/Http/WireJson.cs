using System.Globalization;
using System.Text;
using AttachmentSdk.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace AttachmentSdk.Http;

/// <summary>
/// Defines how the generated clients read and write JSON: strict in requests, tolerant in responses, and independent of the host's
/// <see cref="JsonConvert.DefaultSettings"/>.
/// </summary>
internal static class WireJson
{
    private const int LongestNothing = 64;

    public static JsonSerializerSettings Configure(JsonSerializerSettings settings)
    {
        settings.MetadataPropertyHandling = MetadataPropertyHandling.Ignore;
        settings.TypeNameHandling = TypeNameHandling.None;
        settings.Culture = CultureInfo.InvariantCulture;
        settings.Converters.Add(new NumberListConverter());
        return settings;
    }

    public static string Serialize(object? value, JsonSerializerSettings settings)
    {
        var text = new StringBuilder(256);
        using var writer = new StringWriter(text, CultureInfo.InvariantCulture);
        JsonSerializer.Create(settings).Serialize(writer, value);
        return text.ToString();
    }

    /// <exception cref="JsonException">The text is not JSON, or its root has a different kind than the contract states.</exception>
    public static T Parse<T>(ApiBody body, JsonSerializerSettings settings) =>
        TryParse<T>(body, settings) is { } value ? value : ParseTolerantly<T>(body, settings);

    // In one pass without a tree, for a response whose values all have the kinds that the contract states.
    private static T? TryParse<T>(ApiBody body, JsonSerializerSettings settings)
    {
        var serializer = JsonSerializer.Create(settings);
        serializer.CheckAdditionalContent = true;
        serializer.ObjectCreationHandling = ObjectCreationHandling.Replace; // The last one of a repeated field counts.
        using var reader = JsonInput.CreateReader(body.CreateReader());
        try
        {
            return reader.Read() && reader.TokenType == (IsList<T>(serializer) ? JsonToken.StartArray : JsonToken.StartObject) ? serializer.Deserialize<T>(reader) : default;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            return default;
        }
    }

    private static bool IsList<T>(JsonSerializer serializer) => serializer.ContractResolver.ResolveContract(typeof(T)) is JsonArrayContract;

    private static T ParseTolerantly<T>(ApiBody body, JsonSerializerSettings settings)
    {
        var root = Read(body);
        var serializer = JsonSerializer.Create(settings);
        var wantsList = IsList<T>(serializer);
        if (wantsList ? root is not JArray : root is not JObject)
        {
            throw new JsonSerializationException($"The response is {Describe(root)} where the contract says {(wantsList ? "an array" : "an object")}.");
        }

        // The text is well-formed at this point, so an error concerns a single value of an unexpected type: it is omitted, the rest is
        // kept.
        serializer.Error += (_, arguments) => arguments.ErrorContext.Handled = true;
        using var reader = root.CreateReader();
        return serializer.Deserialize<T>(reader)!; // The root is not null.
    }

    private static JToken Read(ApiBody body)
    {
        try
        {
            return body.Length < LongestNothing && IsBracesAroundNothing(body.Text) ? new JArray() : JsonInput.Read(body.CreateReader());
        }
        catch (JsonReaderException exception)
        {
            var place = exception.LinePosition > 0 ? FormattableString.Invariant($" (line {exception.LineNumber}, column {exception.LinePosition})") : string.Empty;
            throw new JsonReaderException($"The response is not JSON: {BodyKind.Describe(body.Text)}{place}."); // Its own message may repeat a part of the text.
        }
    }

    // ekuaibao's page prints the empty response of "download attachments" as {[]}; older pages state [].
    // https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download
    private static bool IsBracesAroundNothing(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character))) == "{[]}";

    private static string Describe(JToken root) => root.Type switch
    {
        JTokenType.Array => "an array",
        JTokenType.Object => "an object",
        _ => "a single value",
    };
}
