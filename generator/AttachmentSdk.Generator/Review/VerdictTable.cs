using System.Text.Json.Nodes;
using static AttachmentSdk.Generator.Review.VerdictRule;

namespace AttachmentSdk.Generator.Review;

/// <summary>
/// Where the general judgement of api-smart-diff is not this project's: it does not tell who sends from who reads everywhere, and does
/// not know that requests are closed and that responses promise nothing (the lint's rules). The first rule that fits decides.
/// </summary>
internal static class VerdictTable
{
    private const Verdict Breaking = Verdict.Breaking;
    private const Verdict Compatible = Verdict.Compatible;
    private const string Wording = "a call and its answer stay the same";

    private static readonly string[] Limits =
    [
        "maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf", "maxLength", "minLength", "pattern",
        "maxItems", "minItems", "uniqueItems",
    ];

    private static readonly VerdictRule[] Rules =
    [
        new(null, ["description", "summary", "title", "example", "examples", "externalDocs", "tags"], Always, Verdict.Prose, Wording),
        new(null, ["deprecated"], Always, Compatible, "calls still work"),

        new(Side.Contract, ["servers"], ContractWide.LostServer, Breaking, "calls to that address are no longer promised an answer"),
        new(Side.Contract, ["servers"], ContractWide.GainedServer, Compatible, "the old addresses stay"),
        new(Side.Contract, ["servers"], Always, Verdict.Prose, Wording),
        new(Side.Contract, ["security"], ContractWide.ChangedSecurity, Breaking, "calls prove who they are in another way"),
        new(Side.Contract, ["security"], ContractWide.GainedScheme, Compatible, "the old ways stay"),
        new(Side.Contract, ["security"], Always, Verdict.Prose, Wording),
        new(Side.Component, ["component"], Always, Compatible, "no call uses it"),

        new(Side.Operation, ["path"], Always, Compatible, "the name of a part of the path is not on the wire"),
        new(Side.Operation, ["operationId"], Always, Compatible, "the id is not on the wire; the C# method has another name"),
        new(Side.Operation, ["operation"], Removed, Breaking, "callers of it fail"),
        new(Side.Operation, ["operation"], Added, Compatible, "the other operations stay"),
        new(Side.Operation, ["security"], ContractWide.NeedsNothing, Compatible, "what proves who calls is no longer needed"),
        new(Side.Operation, ["security"], Always, Breaking, "a call proves who it is in another way"),

        new(Side.Request, ["parameter"], AddedRequired, Breaking, "a call without it is refused"),
        new(Side.Request, ["parameter", "property"], Removed, Breaking, "requests are closed: a call that sends it is no longer right"),
        new(Side.Request, ["parameter"], Added, Compatible, "a call may leave it out"),
        new(Side.Request, ["property"], IsBreaking, Breaking, "a call without it is refused"),
        new(Side.Request, ["property"], Always, Compatible, "a call may leave it out"),
        new(Side.Request, ["required"], BecameTrue, Breaking, "a call without it is refused"),
        new(Side.Request, ["required"], Always, Compatible, "a call may leave it out"),
        new(Side.Request, ["name"], Always, Compatible, "the name of a part of the path is not on the wire"),
        new(Side.Request, ["type"], Always, Breaking, "a value that was right is refused"),
        new(Side.Request, ["format"], Widened, Compatible, "every value that was right still is"),
        new(Side.Request, ["format"], Always, Breaking, "a value that was right may be refused"),
        new(Side.Request, ["enum"], LostValues, Breaking, "a value that was right is refused"),
        new(Side.Request, ["enum"], Always, Compatible, "every value that was right still is"),
        new(Side.Request, ["nullable"], BecameTrue, Compatible, "every value that was right still is"),
        new(Side.Request, ["nullable"], Always, Breaking, "null was right and is refused"),
        new(Side.Request, ["default"], Replaced, Breaking, "a call that leaves it out means something else"),
        new(Side.Request, ["default"], Always, Compatible, "every call that was right still is"),
        new(Side.Request, ["additionalProperties"], Closed, Breaking, "what was not named could be sent and is refused"),

        new(Side.Response, ["property"], Removed, Breaking, "who reads it no longer gets it"),
        new(Side.Response, ["property"], Added, Compatible, "readers pass over what they don't know"),
        new(Side.Response, ["required"], BecameTrue, Compatible, "more is promised than before"),
        new(Side.Response, ["required"], Always, Breaking, "it may be missing"),
        new(Side.Response, ["nullable"], BecameTrue, Breaking, "it may be null"),
        new(Side.Response, ["nullable"], Always, Compatible, "more is promised than before"),
        new(Side.Response, ["type", "format"], Always, Breaking, "who reads it gets another type"),
        new(Side.Response, ["enum"], Always, Compatible, "values of a response are open text, so readers expect any"),
        new(Side.Response, ["default", .. Limits], Always, Compatible, "no reader relies on limits of an answer"),
        new(Side.Response, ["additionalProperties"], WasTyped, Breaking, "who reads the values gets another type"),
        new(Side.Response, ["additionalProperties"], Always, Compatible, "readers pass over what they don't know"),
        new(Side.Response, ["response"], RemovedFailure, Compatible, "a failure that no longer comes needs no handling"),
    ];

    public static (Verdict Verdict, string Reason) Judge(ApiPlace place, ApiDifference difference)
    {
        if (Rules.FirstOrDefault(rule => rule.Fits(place, difference)) is { } rule)
        {
            return (rule.Verdict, rule.Reason);
        }

        return difference.Type switch
        {
            "annotation" => (Verdict.Prose, Wording),
            "non-breaking" or "deprecated" => (Compatible, "every call that was right still is"),
            "breaking" when place.Side == Side.Response => (Breaking, "an answer may lack what a caller reads"),
            "breaking" => (Breaking, "a call that was right may be refused"),
            _ when place.Keyword.StartsWith("x-", StringComparison.Ordinal) => (Verdict.Prose, Wording),
            _ => (Breaking, "nothing is known that makes it harmless"),
        };
    }

    private static bool IsBreaking(ApiDifference difference) => difference.Type == "breaking";

    private static bool Closed(ApiDifference difference) => IsFalse(difference.After);

    private static bool WasTyped(ApiDifference difference) => difference.Before is JsonObject;

    private static bool RemovedFailure(ApiDifference difference) => Removed(difference) && difference.Path[4] is [not '2' and not '3', ..];
}
