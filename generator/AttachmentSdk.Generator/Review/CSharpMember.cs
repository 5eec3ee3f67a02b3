namespace AttachmentSdk.Generator.Review;

/// <summary>A public type (without a name of a member) or a public member of the generated C#.</summary>
/// <param name="Type">The type's name.</param>
/// <param name="Name">The member's name, empty for the type itself.</param>
/// <param name="Declaration">What a caller compiles against, without namespaces.</param>
/// <param name="Source">The part of the contract that it stands for: a property's name on the wire, or the operation's name in C#.</param>
internal sealed record CSharpMember(string Type, string Name, string Declaration, string? Source)
{
    public bool IsConstant => Declaration.StartsWith("const ", StringComparison.Ordinal);

    public string FullName => Name.Length == 0 ? Type : $"{Type}.{Name}";
}
