using System.Collections.ObjectModel;
using System.Reflection;

namespace AttachmentSdk.Testing.ApiListing;

/// <summary>The attributes that users of an API feel: warnings, wire names, nullability contracts.</summary>
internal static class AttributeText
{
    private static readonly HashSet<string> Listed =
    [
        "System.FlagsAttribute",
        "System.ObsoleteAttribute",
        "System.AttributeUsageAttribute",
        "System.ComponentModel.EditorBrowsableAttribute",
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute",
        "System.Diagnostics.CodeAnalysis.MaybeNullWhenAttribute",
        "System.Diagnostics.CodeAnalysis.MemberNotNullWhenAttribute",
        "System.Diagnostics.CodeAnalysis.NotNullAttribute",
        "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute",
        "System.Runtime.Serialization.EnumMemberAttribute",
        "Newtonsoft.Json.JsonConverterAttribute",
        "Newtonsoft.Json.JsonExtensionDataAttribute",
        "Newtonsoft.Json.JsonIgnoreAttribute",
        "Newtonsoft.Json.JsonPropertyAttribute",
    ];

    public static bool Has(IList<CustomAttributeData> attributes, string name) => attributes.Any(attribute => attribute.AttributeType.Name == name);

    public static IEnumerable<string> Of(IList<CustomAttributeData> attributes)
    {
        // With this mark, Obsolete is only how the compiler keeps older compilers away from required members and ref structs.
        var isGuarded = Has(attributes, "CompilerFeatureRequiredAttribute");
        return attributes
            .Where(attribute => Listed.Contains(attribute.AttributeType.FullName!) && !(isGuarded && attribute.AttributeType.Name == "ObsoleteAttribute"))
            .Select(Write)
            .Order(StringComparer.Ordinal);
    }

    private static string Write(CustomAttributeData attribute)
    {
        var name = attribute.AttributeType.Name[..^"Attribute".Length];
        string[] arguments =
        [
            .. attribute.ConstructorArguments.Select(Value),
            .. attribute.NamedArguments
                .OrderBy(argument => argument.MemberName, StringComparer.Ordinal)
                .Select(argument => $"{argument.MemberName} = {Value(argument.TypedValue)}"),
        ];
        return arguments.Length == 0 ? $"[{name}]" : $"[{name}({string.Join(", ", arguments)})]";
    }

    private static string Value(CustomAttributeTypedArgument argument) =>
        argument.Value is ReadOnlyCollection<CustomAttributeTypedArgument> items
            ? $"[{string.Join(", ", items.Select(Value))}]"
            : ConstantText.Of(argument.Value, argument.ArgumentType);
}
