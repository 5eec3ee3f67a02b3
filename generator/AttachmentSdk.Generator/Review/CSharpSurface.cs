using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

/// <summary>Reads the public members of a generated client. Interfaces are left out: they repeat the client.</summary>
internal static partial class CSharpSurface
{
    private const string AsyncSuffix = "Async";

    public static IReadOnlyList<CSharpMember> Read(string source) =>
        [.. CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["NET5_0_OR_GREATER"]))
            .GetRoot()
            .DescendantNodes()
            .OfType<TypeDeclarationSyntax>()
            .Where(type => type is not InterfaceDeclarationSyntax && IsVisible(type))
            .SelectMany(OfType)];

    private static IEnumerable<CSharpMember> OfType(TypeDeclarationSyntax type)
    {
        var name = type.Identifier.Text;
        var members = type.Members.Where(IsVisible).ToList();
        var methods = members.OfType<MethodDeclarationSyntax>().Select(method => OfMethod(name, method)).ToList();
        var properties = members.OfType<PropertyDeclarationSyntax>().Select(property => OfProperty(name, property)).ToList();
        var sources = properties.Select(property => (property.Name, property.Source))
            .Concat(methods.Select(method => (Name: method.Source!, method.Source)))
            .OrderByDescending(source => source.Name.Length)
            .ToList();
        var constants = members.OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables.Select(variable => new CSharpMember(
            name,
            variable.Identifier.Text,
            Short($"{field.Modifiers.ToString().Replace("public ", null, StringComparison.Ordinal)} {field.Declaration.Type} {variable}"),
            // A limit is called after what it limits: ExpirationMaximum.
            sources.FirstOrDefault(source => variable.Identifier.Text.StartsWith(source.Name, StringComparison.Ordinal)).Source)));
        return [new CSharpMember(name, string.Empty, $"{type.Keyword.Text} {name}", null), .. methods, .. properties, .. constants];
    }

    private static CSharpMember OfMethod(string type, MethodDeclarationSyntax method)
    {
        var name = method.Identifier.Text;
        // Every method ends with it.
        var parameters = method.ParameterList.Parameters.Where(parameter => parameter.Identifier.Text != "cancellationToken");
        var source = name.EndsWith(AsyncSuffix, StringComparison.Ordinal) ? name[..^AsyncSuffix.Length] : name;
        return new CSharpMember(type, name, Short($"{method.ReturnType} {name}{method.TypeParameterList}({string.Join(", ", parameters)})"), source);
    }

    private static CSharpMember OfProperty(string type, PropertyDeclarationSyntax property)
    {
        var json = property.AttributeLists
            .SelectMany(list => list.Attributes)
            .FirstOrDefault(attribute => attribute.Name.ToString().EndsWith(".JsonProperty", StringComparison.Ordinal));
        var wireName = (json?.ArgumentList?.Arguments[0].Expression as LiteralExpressionSyntax)?.Token.ValueText;
        return new CSharpMember(type, property.Identifier.Text, Short($"{property.Type} {property.Identifier.Text}"), wireName);
    }

    private static bool IsVisible(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static string Short(string declaration) => Spaces().Replace(Namespaces().Replace(declaration, string.Empty), " ").Trim();

    [GeneratedRegex(@"\b(?:System|Newtonsoft|AttachmentSdk)\.(?:\w+\.)*(?=\w)")]
    private static partial Regex Namespaces();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
