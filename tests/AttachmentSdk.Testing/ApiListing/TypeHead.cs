using System.Reflection;

namespace AttachmentSdk.Testing.ApiListing;

/// <summary>The first line of a type: access, modifiers, kind, name, base types, constraints.</summary>
internal static class TypeHead
{
    public static string Of(Type type)
    {
        var bases = type.IsEnum ? [TypeName.Of(type.GetEnumUnderlyingType(), NullableFlags.None())] : Bases(type).ToArray();
        var inherits = bases.Length == 0 ? "" : $" : {string.Join(", ", bases)}";
        return $"{Access(type)} {Kind(type)} {TypeName.Declared(type)}{inherits}{GenericConstraints.Of(type.GetGenericArguments())}";
    }

    public static string Access(Type type) => type.IsPublic || type.IsNestedPublic ? "public" : "protected";

    private static string Kind(Type type)
    {
        if (type.IsEnum || type.IsInterface)
        {
            return type.IsEnum ? "enum" : "interface";
        }

        var attributes = type.GetCustomAttributesData();
        if (type.IsValueType)
        {
            var isReadOnly = AttributeText.Has(attributes, "IsReadOnlyAttribute") ? "readonly " : "";
            return $"{isReadOnly}{(type.IsByRefLike ? "ref " : "")}{(HasGenerated(type, "PrintMembers") ? "record struct" : "struct")}";
        }

        var modifier = (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        };
        return modifier + (HasGenerated(type, "<Clone>$") ? "record" : "class");
    }

    private static bool HasGenerated(Type type, string method) => type
        .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Any(candidate => candidate.Name == method && AttributeText.Has(candidate.GetCustomAttributesData(), "CompilerGeneratedAttribute"));

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { FullName: not ("System.Object" or "System.ValueType") } parent)
        {
            // The annotations that stand on a type are those of its base type.
            yield return TypeName.Of(parent, NullableFlags.Of(type));
        }

        var all = type.GetInterfaces();
        var implied = all.SelectMany(one => one.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []).ToHashSet();
        foreach (var name in all.Where(one => IsVisible(one) && !implied.Contains(one)).Select(one => TypeName.Of(one, NullableFlags.None())).Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }

    private static bool IsVisible(Type type) => type.IsPublic || type.IsNestedPublic;
}
