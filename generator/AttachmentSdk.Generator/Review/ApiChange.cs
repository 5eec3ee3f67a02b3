using System.Text.Json.Nodes;

namespace AttachmentSdk.Generator.Review;

/// <summary>One change of an API with every place that it shows at.</summary>
/// <param name="Verdict">What it means to callers.</param>
/// <param name="Reason">Why.</param>
/// <param name="Keyword">What changed; see <see cref="ApiPlace"/>.</param>
/// <param name="Places">The places for a reader.</param>
/// <param name="Differences">The same difference at each place.</param>
internal sealed record ApiChange(
    Verdict Verdict,
    string Reason,
    string Keyword,
    IReadOnlyList<string> Places,
    IReadOnlyList<ApiDifference> Differences)
{
    // Says the version itself, which the review names first.
    private static readonly string[] Version = ["info", "version"];

    /// <summary>Every change once, most serious first.</summary>
    public static IReadOnlyList<ApiChange> From(IEnumerable<ApiDifference> differences) =>
        [.. differences
            .Where(difference => !difference.Path.SequenceEqual(Version))
            .Select(difference => (Difference: difference, Place: ApiPlace.Of(difference.Path)))
            .GroupBy(found => (VerdictTable.Judge(found.Place, found.Difference), found.Place.Keyword, Identity(found.Difference)))
            .Select(group => new ApiChange(
                group.Key.Item1.Verdict,
                group.Key.Item1.Reason,
                group.Key.Keyword,
                [.. group.Select(found => found.Place.Text).Distinct()],
                [.. group.Select(found => found.Difference)]))
            .OrderBy(change => change.Verdict)];

    public ApiDifference Difference => Differences[0];

    /// <summary>The schema's own name for the place, when it is in a schema that has a name: <c>File.name</c>.</summary>
    public string? OwnPlace => (Difference.Owner?.Split('/'), SchemaPath.Of(Difference.Rest).Text) switch
    {
        (["schemas", var schema], [not '[' and not '{', ..] and var inside) => $"{schema}.{inside}",
        (["schemas", var schema], var inside) when Difference.Rest is not [] => schema + inside,
        _ => null,
    };

    private static string Identity(ApiDifference difference) => new JsonArray(
        difference.Action,
        difference.Owner,
        string.Join('/', difference.Rest),
        difference.Before?.DeepClone(),
        difference.After?.DeepClone()).ToJsonString();
}
