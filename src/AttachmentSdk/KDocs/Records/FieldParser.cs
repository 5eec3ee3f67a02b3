using System.Globalization;
using AttachmentSdk.IO;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.KDocs.Records;

/// <summary>
/// Parses a field of a record. In the vendor's example, a field with attachments is an array of objects with <c>uploadId</c>; such objects
/// are accepted at any depth.
/// </summary>
internal static class FieldParser
{
    private const int DeepestObject = 8;

    public static IEnumerable<RecordAttachment> Find(JToken value, (string SheetId, string? RecordId, string Field) place, int depth = DeepestObject)
    {
        if (depth == 0)
        {
            return [];
        }

        if (value is JObject found && JsonInput.TextOf(found["uploadId"]) is { } uploadId)
        {
            return [Read(found, uploadId, place)];
        }

        return value is JContainer ? value.Children().SelectMany(child => Find(child is JProperty property ? property.Value : child, place, depth - 1)) : [];
    }

    private static RecordAttachment Read(JObject found, string uploadId, (string SheetId, string? RecordId, string Field) place) =>
        new(JsonInput.TextOf(found["source"]) ?? string.Empty, JsonInput.TextOf(found["type"]) ?? string.Empty, uploadId)
        {
            SheetId = place.SheetId,
            RecordId = place.RecordId,
            Field = place.Field,
            FileName = JsonInput.TextOf(found["fileName"]),
            Length = long.TryParse(JsonInput.TextOf(found["size"]), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null,
        };
}
