namespace AttachmentSdk.Http;

/// <summary>Describes the kind of a text that is not the expected JSON, without repeating it, because it may contain secrets.</summary>
internal static class BodyKind
{
    public static string Describe(string text)
    {
        var start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (start.Length == 0)
        {
            return "it is empty";
        }

        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return "it is an HTML page, as a proxy, a login page or a wrong base address would send";
        }

        return start[0] switch
        {
            '<' => "it is XML",
            '{' or '[' => "it is cut short or damaged",
            _ => "it is plain text",
        };
    }
}
