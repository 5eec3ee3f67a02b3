namespace AttachmentSdk.Generator.Review;

/// <summary>One change of an API with every place that it shows at.</summary>
/// <param name="Verdict">What it means to callers.</param>
/// <param name="Reason">Why.</param>
/// <param name="Differences">The same difference at each place.</param>
internal sealed record ApiChange(Verdict Verdict, string Reason, IReadOnlyList<ApiDifference> Differences)
{
    /// <summary>Every change once, most serious first.</summary>
    public static IReadOnlyList<ApiChange> From(IEnumerable<ApiDifference> differences) =>
        [.. differences
            .GroupBy(difference => (VerdictTable.Judge(difference), difference.Keyword, difference.Place.Owner?.ToString() ?? difference.Place.Text, Json(difference)))
            .Select(group => new ApiChange(group.Key.Item1.Verdict, group.Key.Item1.Reason, [.. group]))
            .OrderBy(change => change.Verdict)];

    public ApiDifference Difference => Differences[0];

    public string Keyword => Difference.Keyword;

    public IEnumerable<string> Places => Differences.Select(difference => difference.Place.Text).Distinct();

    /// <summary>The schema's own name for the place, when it is in a schema that has a name: <c>File.name</c>.</summary>
    public string? OwnPlace => Difference.Place.Owner is var (component, inside) && component.Split('/') is ["schemas", var schema] ? schema + inside : null;

    private static string Json(ApiDifference difference) => $"{difference.Before?.ToJsonString()} {difference.After?.ToJsonString()}";
}
