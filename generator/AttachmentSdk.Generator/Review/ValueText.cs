using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AttachmentSdk.Generator.Review;

/// <summary>A value of a contract as a reader wants it: short, a schema by its type.</summary>
internal static class ValueText
{
    private const int Longest = 120;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Both texts, from a little before their first difference on.</summary>
    public static (string Before, string After) Both(JsonNode? before, JsonNode? after)
    {
        var (old, current) = (Of(before), Of(after));
        var same = old.Zip(current).TakeWhile(pair => pair.First == pair.Second).Count();
        var start = Math.Max(old.Length, current.Length) > Longest ? Math.Max(0, same - 30) : 0;
        return (Clip(old, start), Clip(current, start));
    }

    public static string One(JsonNode? value) => Clip(Of(value), 0);

    private static string Of(JsonNode? value) => value switch
    {
        null => "nothing",
        JsonObject { Count: > 0 } map when map["name"] is { } && map["in"] is { } => Join(IsRequired(map), Of(map["schema"])),
        JsonObject map when map["operationId"] is { } id => id.ToString(),
        JsonObject map when map["type"] is { } type =>
            Join(type.ToString(), map["format"]?.ToString(), VerdictTable.IsTrue(map["nullable"]) ? "nullable" : null),
        JsonObject map when map["$ref"] is { } reference => reference.ToString().Split('/')[^1],
        JsonObject map when map["description"] is { } description => description.ToString(),
        JsonValue text when text.TryGetValue(out string? words) => words,
        _ => value.ToJsonString(Readable),
    };

    private static string? IsRequired(JsonObject parameter) => VerdictTable.IsTrue(parameter["required"]) ? "required" : "optional";

    private static string Join(params string?[] parts) => string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));

    private static string Clip(string text, int start)
    {
        var line = text.ReplaceLineEndings("\n").Replace("\n\n", " ¶ ").Replace('\n', ' ').Replace('`', '\'');
        var end = Math.Min(line.Length, start + Longest);
        return $"`{(start > 0 ? "…" : null)}{line[Math.Min(start, line.Length)..end]}{(end < line.Length ? "…" : null)}`";
    }
}
