using AttachmentSdk.Generator.Naming;

namespace AttachmentSdk.Generator.Review;

/// <summary>Finds which changes of the C# a change of the contract caused, each once.</summary>
internal sealed class CSharpEffect(IReadOnlyList<CSharpChange> changes)
{
    private readonly HashSet<CSharpChange> _explained = [];

    /// <summary>What no change of the contract explained yet, such as types that new operations brought along.</summary>
    public IReadOnlyList<CSharpChange> Unexplained => [.. changes.Where(change => !_explained.Contains(change))];

    public IReadOnlyList<CSharpChange> Of(ApiChange change)
    {
        // Once: a method may have several changed parameters.
        var places = change.Verdict == Verdict.Prose ? [] : change.Differences.Select(difference => difference.Place);
        var caused = places.SelectMany(place => Unexplained.Where(changed => IsCause(place, changed.Member))).Distinct().ToList();
        _explained.UnionWith(caused);
        return caused;
    }

    private static bool IsCause(ApiPlace place, CSharpMember member)
    {
        if (place.Owner is var (component, inside) && component.Split('/') is ["schemas", var schema])
        {
            return member.Type == NameWords.ToPascalCase(schema)
                && (inside.Length == 0 || inside == $".{member.Source}" || ".[{(".Any(next => inside.StartsWith($".{member.Source}{next}", StringComparison.Ordinal)));
        }

        return member.Source is { } source
            && member.Type.EndsWith("Api", StringComparison.Ordinal)
            && place.Operations.Any(id => id is not null && NameWords.ToPascalCase(id) == source);
    }
}
