using System.Globalization;
using System.Text.Json.Nodes;

namespace AttachmentSdk.Generator.Review;

/// <summary>What a change means to who calls the API, most serious first.</summary>
internal enum Verdict
{
    /// <summary>A call that worked may fail, or a response may lack what a caller reads.</summary>
    Breaking,

    /// <summary>Every call and every reader goes on as before.</summary>
    Compatible,

    /// <summary>Only the description changed.</summary>
    Prose,
}

/// <summary>
/// What a difference means to callers, and why. Requests are closed and responses promise nothing, as the lint asks. The first rule that
/// fits decides; what no rule knows breaks.
/// </summary>
internal static class VerdictTable
{
    private const Verdict Breaking = Verdict.Breaking;
    private const Verdict Compatible = Verdict.Compatible;
    private const string Same = "every call that was right still is";
    private const string SameValues = "every value that was right still is";
    private const string Wording = "a call and its response stay the same";

    private static readonly string[] Limits =
    [
        "maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf", "maxLength", "minLength", "pattern",
        "maxItems", "minItems", "uniqueItems",
    ];

    private static readonly (Side? Side, string[] Keywords, Func<ApiDifference, bool> Applies, Verdict Verdict, string Reason)[] Rules =
    [
        (null, ["description", "summary", "title", "example", "examples", "externalDocs", "tags", "contact", "license", "termsOfService", "openapi"], Always, Verdict.Prose, Wording),
        (null, ["deprecated"], Always, Compatible, "calls still work"),

        (Side.Contract, ["servers"], LostServer, Breaking, "calls to that address are no longer promised a response"),
        (Side.Contract, ["servers"], GainedServer, Compatible, "the old addresses stay"),
        (Side.Contract, ["servers"], Always, Verdict.Prose, Wording),
        (Side.Contract, ["security"], ChangedSecurity, Breaking, "calls prove who they are in another way"),
        (Side.Contract, ["security"], GainedScheme, Compatible, "the old ways stay"),
        (Side.Contract, ["security"], Always, Verdict.Prose, Wording),
        (Side.Component, ["component"], Always, Compatible, "no call uses it"),

        (Side.Operation, ["path"], Always, Compatible, "the name of a part of the path is not on the wire"),
        (Side.Operation, ["operationId"], Always, Compatible, "the id is not on the wire; the C# method has another name"),
        (Side.Operation, ["operation"], Removed, Breaking, "callers of it fail"),
        (Side.Operation, ["operation"], Added, Compatible, "the other operations stay"),
        (Side.Operation, ["security"], NeedsNothing, Compatible, "what proves who calls is no longer needed"),
        (Side.Operation, ["security"], Always, Breaking, "a call proves who it is in another way"),

        (Side.Request, ["parameter", "property", "body"], AddedRequired, Breaking, "a call without it is refused"),
        (Side.Request, ["parameter", "property"], Removed, Breaking, "requests are closed: a call that sends it is no longer right"),
        (Side.Request, ["parameter", "property", "body"], Added, Compatible, "a call may leave it out"),
        (Side.Request, ["required"], BecameTrue, Breaking, "a call without it is refused"),
        (Side.Request, ["required"], Always, Compatible, "a call may leave it out"),
        (Side.Request, ["name"], Always, Compatible, "the name of a part of the path is not on the wire"),
        (Side.Request, ["type"], Always, Breaking, "a value that was right is refused"),
        (Side.Request, ["format"], Widened, Compatible, SameValues),
        (Side.Request, ["format"], Always, Breaking, "a value that was right may be refused"),
        (Side.Request, ["enum"], LostValues, Breaking, "a value that was right is refused"),
        (Side.Request, ["enum"], Always, Compatible, SameValues),
        (Side.Request, ["nullable"], BecameTrue, Compatible, SameValues),
        (Side.Request, ["nullable"], Always, Breaking, "null was right and is refused"),
        (Side.Request, ["default"], Replaced, Breaking, "a call that leaves it out means something else"),
        (Side.Request, ["default"], Always, Compatible, Same),
        (Side.Request, ["additionalProperties"], Opened, Compatible, Same),
        (Side.Request, ["additionalProperties"], Always, Breaking, "what was not named could be sent and is refused"),
        (Side.Request, Limits, Loosened, Compatible, Same),

        (Side.Response, ["property"], Removed, Breaking, "who reads it no longer gets it"),
        (Side.Response, ["property"], Added, Compatible, "readers pass over what they don't know"),
        (Side.Response, ["required"], BecameTrue, Compatible, "more is promised than before"),
        (Side.Response, ["required"], Always, Breaking, "it may be missing"),
        (Side.Response, ["nullable"], BecameTrue, Breaking, "it may be null"),
        (Side.Response, ["nullable"], Always, Compatible, "more is promised than before"),
        (Side.Response, ["type", "format"], Always, Breaking, "who reads it gets another type"),
        (Side.Response, ["enum"], Always, Compatible, "values of a response are open text, so readers expect any"),
        (Side.Response, ["default", .. Limits], Always, Compatible, "no reader relies on limits of a response"),
        (Side.Response, ["additionalProperties"], WasTyped, Breaking, "who reads the values gets another type"),
        (Side.Response, ["additionalProperties"], Always, Compatible, "readers pass over what they don't know"),
        (null, ["response", "content", "header"], Added, Compatible, Same),
        (Side.Response, ["response"], RemovedFailure, Compatible, "a failure that no longer comes needs no handling"),
    ];

    public static (Verdict Verdict, string Reason) Judge(ApiDifference difference)
    {
        var place = difference.Place.Side;
        foreach (var (side, keywords, applies, verdict, reason) in Rules)
        {
            if ((side ?? place) == place && keywords.Contains(difference.Keyword) && applies(difference))
            {
                return (verdict, reason);
            }
        }

        return difference.Keyword.StartsWith("x-", StringComparison.Ordinal) ? (Verdict.Prose, Wording)
            : (Breaking, place == Side.Response ? "a response may lack what a caller reads" : "a call that was right may be refused");
    }

    public static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool isTrue) && isTrue;

    private static bool Always(ApiDifference difference) => true;

    private static bool Added(ApiDifference difference) => difference.Before is null;

    private static bool AddedRequired(ApiDifference difference) => difference is { Before: null, IsRequired: true };

    private static bool Removed(ApiDifference difference) => difference.After is null;

    private static bool Replaced(ApiDifference difference) => difference is { Before: not null, After: not null };

    private static bool BecameTrue(ApiDifference difference) => IsTrue(difference.After) && !IsTrue(difference.Before);

    private static bool Opened(ApiDifference difference) => difference.After is null || IsTrue(difference.After);

    private static bool WasTyped(ApiDifference difference) => difference.Before is JsonObject;

    private static bool RemovedFailure(ApiDifference difference) => Removed(difference) && difference.Place.Base.Split(' ')[^1] is [not '2' and not '3', ..];

    /// <summary>A limit went, or is further out than it was.</summary>
    private static bool Loosened(ApiDifference difference) => difference switch
    {
        { After: null } => true,
        _ when Number(difference.Before) is { } old && Number(difference.After) is { } current =>
            difference.Keyword.StartsWith("max", StringComparison.Ordinal) ? current > old : difference.Keyword.StartsWith("min", StringComparison.Ordinal) && current < old,
        _ => IsTrue(difference.Before) && !IsTrue(difference.After),
    };

    private static decimal? Number(JsonNode? value) => decimal.TryParse(value?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A list of allowed values came, or lost one.</summary>
    private static bool LostValues(ApiDifference difference) =>
        difference.After is JsonArray after
        && (difference.Before is not JsonArray before || before.Any(value => !after.Any(other => JsonNode.DeepEquals(value, other))));

    /// <summary>Every whole number of 32 bits is one of 64.</summary>
    private static bool Widened(ApiDifference difference) => (difference.Before?.ToString(), difference.After?.ToString()) is ("int32", "int64") or ("float", "double");

    private static bool LostServer(ApiDifference difference) => Urls(difference.Before).Except(Urls(difference.After)).Any();

    private static bool GainedServer(ApiDifference difference) => Urls(difference.After).Except(Urls(difference.Before)).Any();

    /// <summary>A way to prove who calls changed or went, or another one is asked for.</summary>
    private static bool ChangedSecurity(ApiDifference difference) =>
        !JsonNode.DeepEquals(difference.Before!["requirements"], difference.After!["requirements"])
        || Schemes(difference.Before).Any(old =>
            !Schemes(difference.After).TryGetValue(old.Key, out var scheme) || !JsonNode.DeepEquals(old.Value, scheme));

    private static bool GainedScheme(ApiDifference difference) => Schemes(difference.After).Keys.Except(Schemes(difference.Before).Keys).Any();

    /// <summary>An operation that asks for nothing says so by an empty list; without a list, the contract's own holds.</summary>
    private static bool NeedsNothing(ApiDifference difference) => difference.After is JsonArray { Count: 0 };

    private static IEnumerable<string> Urls(JsonNode? servers) =>
        (servers as JsonArray ?? []).Select(server => server?["url"]?.ToString() ?? string.Empty);

    private static Dictionary<string, JsonNode?> Schemes(JsonNode? security) => ((JsonObject)security!["schemes"]!).ToDictionary(entry => entry.Key, entry =>
    {
        var scheme = entry.Value?.DeepClone();
        (scheme as JsonObject)?.Remove("description");
        return scheme;
    });
}
