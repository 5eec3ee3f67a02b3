namespace AttachmentSdk.Emulator.Routing;

/// <summary>A query string, decoded, in its order. A plus sign is not decoded, because signatures are base64.</summary>
internal sealed class QueryParameters
{
    private readonly List<KeyValuePair<string, string>> _pairs = [];

    public QueryParameters(string rawQuery)
    {
        foreach (var part in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var separator = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = separator < 0 ? (part, "") : (part[..separator], part[(separator + 1)..]);
            _pairs.Add(new(PercentEncoding.Decode(name), PercentEncoding.Decode(value)));
        }
    }

    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>Returns the first value of that name; null if the name is missing, empty if it has no value.</summary>
    public string? this[string name] => _pairs.Where(pair => pair.Key == name).Select(pair => pair.Value).FirstOrDefault();
}
