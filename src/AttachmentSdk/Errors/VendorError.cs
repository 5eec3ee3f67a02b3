using AttachmentSdk.Diagnostics;
using AttachmentSdk.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk;

/// <summary>
/// The content of an error response, in any of the vendors' formats: plain text, <c>{code, message}</c>, <c>{code, msg}</c>, <c>{errorCode,
/// errorMsg}</c>, <c>{code, result}</c>, or one of these inside <c>value</c>.
/// </summary>
internal sealed record VendorError(string? Code, string? Message, string? RequestId)
{
    private const int LongestMessage = 300;

    private static readonly VendorError Nothing = new(null, null, null);

    public static VendorError Read(string? body)
    {
        var text = body?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return Nothing;
        }

        if (text![0] == '<')
        {
            return new VendorError(null, TitleOf(text), null);
        }

        return text[0] is '{' or '[' ? FromJson(text) : new VendorError(null, Shorten(text), null);
    }

    /// <summary>Describes the status, and the vendor's code and message if it gave some.</summary>
    public string Describe(int statusCode)
    {
        var code = Code is null ? string.Empty : $", code {Code}";
        var words = Message is null ? string.Empty : $": {Message.TrimEnd('.')}";
        return $"HTTP {statusCode}{code}{words}";
    }

    // A proxy's page, such as "413 Request Entity Too Large": the rest of its markup does not help a reader.
    private static string? TitleOf(string page)
    {
        var start = page.IndexOf("<title>", StringComparison.OrdinalIgnoreCase) + "<title>".Length;
        var end = start < "<title>".Length ? -1 : page.IndexOf('<', start);
        return end < 0 ? null : Shorten(page.Substring(start, end - start));
    }

    private static VendorError FromJson(string text)
    {
        JObject? root;
        try
        {
            root = JsonInput.Read(text) as JObject;
        }
        catch (JsonException)
        {
            // Damaged JSON does not help a reader, but a message may begin with a bracket too: "[500] 服务异常".
            return text.Contains('"') ? Nothing : new VendorError(null, Shorten(text), null);
        }

        if (root is null)
        {
            return Nothing;
        }

        var inner = root["value"] as JObject ?? root;
        var message = First(inner, "errorMessage", "errorMsg", "message", "msg") ?? First(root, "errorMessage", "errorMsg", "message", "msg")
            ?? (inner["result"]?.Type == JTokenType.String ? First(inner, "result") : null);
        var hint = First(inner, "hint");
        return new VendorError(
            First(inner, "errorCode", "code") ?? First(root, "errorCode", "code"),
            message is null ? hint : hint is null ? message : $"{message} ({hint})",
            First(root, "requestId", "traceId", "request_id"));
    }

    private static string? First(JObject source, params string[] names)
    {
        var value = names.Select(name => source[name]).OfType<JValue>().FirstOrDefault(value => value.Value is not null);
        return value is null ? null : Shorten(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string? Shorten(string text)
    {
        var line = new string([.. text.Select(character => char.IsControl(character) ? ' ' : character)]).Trim();
        return line.Length == 0 ? null : Printable.Line(Redactor.Redact(line.Length > LongestMessage ? line.Substring(0, LongestMessage) + "…" : line));
    }
}
