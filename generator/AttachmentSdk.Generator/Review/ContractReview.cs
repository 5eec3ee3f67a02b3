using System.Text.Json.Nodes;

namespace AttachmentSdk.Generator.Review;

/// <summary>One version of a contract: what it says, and the C# that comes of it.</summary>
internal sealed record ContractState(JsonObject Json, IReadOnlyList<CSharpMember> Surface)
{
    public string Version => Json["info"]?["version"]?.ToString() ?? string.Empty;
}

/// <summary>What a review found out about one contract; a version that is <see langword="null"/> is not there.</summary>
/// <param name="Name">The contract's file.</param>
/// <param name="Before">Its version then.</param>
/// <param name="After">Its version now.</param>
/// <param name="Changes">What changed, with the C# that changed by it.</param>
/// <param name="OtherEffects">Further changes of the C#.</param>
/// <param name="Version">What is wrong with the version, and whether that is an error; <see langword="null"/> when it says what changed.</param>
internal sealed record ContractReview(
    string Name,
    string? Before,
    string? After,
    IReadOnlyList<(ApiChange Change, IReadOnlyList<CSharpChange> Effect)> Changes,
    IReadOnlyList<CSharpChange> OtherEffects,
    (bool IsError, string Message)? Version)
{
    public static ContractReview Of(string name, ContractState? before, ContractState? after)
    {
        var effect = new CSharpEffect(CSharpChange.Between(before?.Surface ?? [], after?.Surface ?? []));
        var changes = before is null || after is null ? [] : ApiChange.From(ContractComparison.Of(before.Json, after.Json));
        var effects = changes.Select(change => (change, effect.Of(change))).ToList();
        return new ContractReview(name, before?.Version, after?.Version, effects, effect.Unexplained, Judge(before?.Version, after?.Version, changes));
    }

    private static (bool IsError, string Message)? Judge(string? before, string? after, IReadOnlyList<ApiChange> changes)
    {
        if (after is null)
        {
            return (true, "A contract that goes takes every call with it.");
        }

        if (before is null || changes.Count == 0)
        {
            return null;
        }

        if (!System.Version.TryParse(before, out var old) || !System.Version.TryParse(after, out var current))
        {
            return (true, $"`info.version` must be three numbers such as 1.2.0; it is {after} and was {before}.");
        }

        if (changes.Any(change => change.Verdict == Verdict.Breaking))
        {
            return current.Major > old.Major
                ? null
                : (true, $"A breaking change needs a raised major `info.version`; it is {after} and was {before}.");
        }

        var enough = changes.Any(change => change.Verdict == Verdict.Compatible) ? "minor" : "patch";
        return current > old ? null : (false, $"`info.version` is {after} and was {before}: raise it, its {enough} number is enough.");
    }
}
