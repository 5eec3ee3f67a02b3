namespace AttachmentSdk.Generator.Review;

/// <summary>What a review found out about one contract; a version that is <see langword="null"/> is not there.</summary>
internal sealed record ContractReview(
    string Name,
    string? Before,
    string? After,
    IReadOnlyList<(ApiChange Change, IReadOnlyList<CSharpChange> Effect)> Changes,
    IReadOnlyList<CSharpChange> OtherEffects,
    (bool IsError, string Message)? Version)
{
    /// <summary>A contract that is in both versions.</summary>
    public static ContractReview Of(string name, ContractState before, ContractState after, IEnumerable<ApiDifference> differences)
    {
        var changes = ApiChange.From(differences);
        var effect = new CSharpEffect(before.Json, after.Json, CSharpChange.Between(before.Surface, after.Surface));
        var effects = changes.Select(change => (change, effect.Of(change))).ToList();
        var version = VersionRaise.Judge(before.Version, after.Version, changes);
        return new ContractReview(name, before.Version, after.Version, effects, effect.Unexplained, version);
    }

    public static ContractReview OfNew(string name, ContractState contract) =>
        new(name, null, contract.Version, [], CSharpChange.Between([], contract.Surface), null);

    public static ContractReview OfRemoved(string name, ContractState contract) => new(
        name,
        contract.Version,
        null,
        [],
        CSharpChange.Between(contract.Surface, []),
        (true, "A contract that goes takes every call with it."));
}
