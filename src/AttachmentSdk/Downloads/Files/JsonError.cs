using AttachmentSdk.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Downloads.Files;

/// <summary>Recognizes the report of an error that an API or a gateway sends in place of a file: a small object with a code and words.</summary>
internal static class JsonError
{
    private const int MostMembers = 12;

    private static readonly string[] Codes = ["code", "errorCode", "errCode", "error_code", "err_code", "errno", "status", "statusCode"];
    private static readonly string[] Words = ["message", "msg", "errorMessage", "errorMsg", "errMsg", "error_msg", "error_description", "error", "detail", "reason", "result", "title"];
    private static readonly string[] Successes = ["0", "200", "ok", "success", "true"];

    /// <param name="text">The beginning of a text. One that is cut off is no small object.</param>
    public static bool IsReportedBy(string text)
    {
        try
        {
            return JsonInput.Read(text) is JObject root && IsError(root);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsError(JObject root) =>
        root.Count <= MostMembers
        && (root["error"] is JObject inner ? IsError(inner) || Find(inner, Words) is not null
            : Find(root, Words) is not null
                && ((Find(root, Codes) is { } code && !Successes.Contains(code, StringComparer.OrdinalIgnoreCase)) || root["success"] is JValue { Value: false } || root["error"] is { Type: JTokenType.String })
            || (root["value"] is JObject value && IsError(value)));

    private static string? Find(JObject source, string[] names) =>
        names.Select(name => source.GetValue(name, StringComparison.OrdinalIgnoreCase)).Select(JsonInput.TextOf).FirstOrDefault(text => text is not null);
}
