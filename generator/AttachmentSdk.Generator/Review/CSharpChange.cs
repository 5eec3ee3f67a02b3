using AttachmentSdk.Generator.Naming;

namespace AttachmentSdk.Generator.Review;

/// <summary>A member of the generated C# that came, went or changed.</summary>
internal sealed record CSharpChange(CSharpMember? Before, CSharpMember? After)
{
    public CSharpMember Member => (After ?? Before)!;

    /// <summary>Code that uses it must change.</summary>
    public bool BreaksCode => Before is not null;

    /// <summary>Members of a type that came or went as a whole are not listed beside it.</summary>
    public static IReadOnlyList<CSharpChange> Between(IReadOnlyList<CSharpMember> before, IReadOnlyList<CSharpMember> after)
    {
        var old = before.ToLookup(member => member.FullName);
        var current = after.ToLookup(member => member.FullName);
        var changes = before.Where(member => !current.Contains(member.FullName)).Select(member => new CSharpChange(member, null))
            .Concat(after.Where(member => !old.Contains(member.FullName)).Select(member => new CSharpChange(null, member)))
            .Concat(after.Where(member => old.Contains(member.FullName) && old[member.FullName].First().Declaration != member.Declaration)
                .Select(member => new CSharpChange(old[member.FullName].First(), member)))
            .ToList();
        var whole = changes.Where(change => change.Member.Name.Length == 0).Select(change => change.Member.Type).ToHashSet();
        return [.. changes.Where(change => change.Member.Name.Length == 0 || !whole.Contains(change.Member.Type))];
    }

    public override string ToString() => (Before, After) switch
    {
        (null, { Name: "" } type) => $"`{type.Declaration}` added",
        ({ Name: "" } type, null) => $"`{type.Declaration}` removed",
        (null, { } added) => $"`{added.FullName}` added: `{added.Declaration}`",
        ({ } removed, null) => $"`{removed.FullName}` removed: `{removed.Declaration}`",
        ({ IsConstant: true } was, { } isNow) => $"`{isNow.FullName}` has another value: {Declarations(was, isNow)}",
        var (was, isNow) => $"`{isNow!.FullName}` retyped: {Declarations(was!, isNow)}",
    };

    private static string Declarations(CSharpMember before, CSharpMember after) => $"`{before.Declaration}` → `{after.Declaration}`";
}

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
