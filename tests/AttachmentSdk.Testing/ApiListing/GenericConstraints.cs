using System.Reflection;

namespace AttachmentSdk.Testing.ApiListing;

internal static class GenericConstraints
{
    public static string Of(IEnumerable<Type> parameters) => string.Concat(parameters.Select(Clause));

    private static string Clause(Type parameter)
    {
        var parts = Parts(parameter).ToArray();
        return parts.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", parts)}";
    }

    private static IEnumerable<string> Parts(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        var types = parameter.GetGenericParameterConstraints().Where(type => type.FullName != "System.ValueType").ToArray();
        var nullable = NullableFlags.Own(parameter)?[0] ?? NullableFlags.Context((MemberInfo?)parameter.DeclaringMethod ?? parameter.DeclaringType);
        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            yield return AttributeText.Has(parameter.GetCustomAttributesData(), "IsUnmanagedAttribute") ? "unmanaged" : "struct";
        }
        else if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return nullable == NullableFlags.Annotated ? "class?" : "class";
        }
        else if (nullable == 1 && types.Length == 0)
        {
            yield return "notnull";
        }

        foreach (var name in types.Select(type => TypeName.Of(type, NullableFlags.None())).Order(StringComparer.Ordinal))
        {
            yield return name;
        }

        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
        {
            yield return "new()";
        }
    }
}
