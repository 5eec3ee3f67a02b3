using System.Globalization;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.KDocs.Records;

/// <summary>
/// Reads a field of a record. One with attachments is an array of objects with <c>uploadId</c> in the vendor's example; they are taken
/// wherever they stand.
/// </summary>
internal static class FieldReading
{
    private const int DeepestObject = 8;

    public static IEnumerable<RecordAttachment> Find(JToken value, (string SheetId, string? RecordId, string Field) place, int depth = DeepestObject)
    {
        if (depth == 0)
        {
            return [];
        }

        if (value is JObject found && TextOf(found, "uploadId") is { } uploadId)
        {
            return [Read(found, uploadId, place)];
        }

        return value is JContainer ? value.Children().SelectMany(child => Find(child is JProperty property ? property.Value : child, place, depth - 1)) : [];
    }

    private static RecordAttachment Read(JObject found, string uploadId, (string SheetId, string? RecordId, string Field) place) =>
        new(TextOf(found, "source") ?? string.Empty, TextOf(found, "type") ?? string.Empty, uploadId)
        {
            SheetId = place.SheetId,
            RecordId = place.RecordId,
            Field = place.Field,
            FileName = TextOf(found, "fileName"),
            Length = long.TryParse(TextOf(found, "size"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null,
        };

    private static string? TextOf(JObject found, string name) =>
        found[name] is JValue { Type: JTokenType.String or JTokenType.Integer } value && value.ToString(CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
}
