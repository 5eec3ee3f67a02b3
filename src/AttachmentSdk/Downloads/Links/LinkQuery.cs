namespace AttachmentSdk.Downloads.Links;

/// <summary>The parameters of a link's query, names as written, values still percent-encoded.</summary>
internal static class LinkQuery
{
    public static Dictionary<string, string> Parse(string url)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        var sent = url.Split('#')[0];
        var start = sent.IndexOf('?');
        if (start < 0)
        {
            return parameters;
        }

        foreach (var pair in sent.Substring(start + 1).Split('&'))
        {
            var separator = pair.IndexOf('=');
            var name = separator < 0 ? pair : pair.Substring(0, separator);
            parameters[name] = separator < 0 ? string.Empty : pair.Substring(separator + 1);
        }

        return parameters;
    }

    public static string? GetValue(this Dictionary<string, string> parameters, string name) =>
        parameters.TryGetValue(name, out var value) ? value : null;
}
