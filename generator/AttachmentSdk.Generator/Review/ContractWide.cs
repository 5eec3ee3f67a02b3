using System.Text.Json.Nodes;

namespace AttachmentSdk.Generator.Review;

/// <summary>What changed about the servers and the security of a contract, which are compared as wholes.</summary>
internal static class ContractWide
{
    public static bool LostServer(ApiDifference difference) => Urls(difference.Before).Except(Urls(difference.After)).Any();

    public static bool GainedServer(ApiDifference difference) => Urls(difference.After).Except(Urls(difference.Before)).Any();

    /// <summary>A way to prove who calls changed or went, or another one is asked for.</summary>
    public static bool ChangedSecurity(ApiDifference difference) =>
        !JsonNode.DeepEquals(difference.Before!["requirements"], difference.After!["requirements"])
        || Schemes(difference.Before).Any(old =>
            !Schemes(difference.After).TryGetValue(old.Key, out var scheme) || !JsonNode.DeepEquals(old.Value, scheme));

    public static bool GainedScheme(ApiDifference difference) => Schemes(difference.After).Keys.Except(Schemes(difference.Before).Keys).Any();

    /// <summary>An operation that asks for nothing says so by an empty list; without a list, the contract's own holds.</summary>
    public static bool NeedsNothing(ApiDifference difference) => difference.After is JsonArray { Count: 0 };

    private static IEnumerable<string> Urls(JsonNode? servers) =>
        (servers as JsonArray ?? []).Select(server => server?["url"]?.ToString() ?? string.Empty);

    private static Dictionary<string, JsonNode?> Schemes(JsonNode? security) =>
        ((JsonObject)security!["schemes"]!).ToDictionary(entry => entry.Key, entry => WithoutDescription(entry.Value));

    private static JsonNode? WithoutDescription(JsonNode? scheme)
    {
        var copy = scheme?.DeepClone();
        (copy as JsonObject)?.Remove("description");
        return copy;
    }
}
