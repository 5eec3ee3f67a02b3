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
