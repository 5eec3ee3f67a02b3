using System.Text.Json.Nodes;

namespace AttachmentSdk.Generator.Review;

/// <summary>What a difference of certain keywords means on one side of a contract, and why.</summary>
internal sealed record VerdictRule(Side? Side, string[] Keywords, Func<ApiDifference, bool> Applies, Verdict Verdict, string Reason)
{
    public bool Fits(ApiPlace place, ApiDifference difference) =>
        (Side is null || Side == place.Side) && Keywords.Contains(place.Keyword) && Applies(difference);

    public static bool Always(ApiDifference difference) => true;

    public static bool Added(ApiDifference difference) => difference.Action == "add";

    public static bool Removed(ApiDifference difference) => difference.Action == "remove";

    public static bool Replaced(ApiDifference difference) => difference.Action == "replace";

    public static bool BecameTrue(ApiDifference difference) => IsTrue(difference.After) && !IsTrue(difference.Before);

    /// <summary>A parameter came that every call must send.</summary>
    public static bool AddedRequired(ApiDifference difference) => Added(difference) && IsTrue(difference.After?["required"]);

    /// <summary>A list of allowed values came, or lost one.</summary>
    public static bool LostValues(ApiDifference difference) =>
        difference.After is JsonArray after
        && (difference.Before is not JsonArray before || before.Any(value => !after.Any(other => JsonNode.DeepEquals(value, other))));

    /// <summary>Every whole number of 32 bits is one of 64.</summary>
    public static bool Widened(ApiDifference difference) => difference is { Before: JsonValue before, After: JsonValue after }
        && (before.ToString(), after.ToString()) is ("int32", "int64") or ("float", "double");

    public static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool isTrue) && isTrue;

    public static bool IsFalse(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool isTrue) && !isTrue;
}
