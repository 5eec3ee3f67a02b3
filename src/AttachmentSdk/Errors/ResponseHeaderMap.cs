namespace AttachmentSdk;

/// <summary>The headers of an answer as the exceptions take them.</summary>
internal static class ResponseHeaderMap
{
    public static readonly IReadOnlyDictionary<string, IEnumerable<string>> None = new Dictionary<string, IEnumerable<string>>();

    public static IReadOnlyDictionary<string, IEnumerable<string>> Of(HttpResponseMessage response)
    {
        var map = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers.Concat(response.Content.Headers))
        {
            map[header.Key] = header.Value;
        }

        return map;
    }
}
