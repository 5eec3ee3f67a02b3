using System.Globalization;
using System.Reflection;

namespace AttachmentSdk.Testing.ApiListing;

/// <summary>A type as C# writes it, without its namespace. Types are compared by name, since they may come from a metadata context.</summary>
internal static class TypeName
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Void"] = "void",
        ["System.Object"] = "object",
        ["System.String"] = "string",
        ["System.Boolean"] = "bool",
        ["System.Char"] = "char",
        ["System.Byte"] = "byte",
        ["System.SByte"] = "sbyte",
        ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort",
        ["System.Int32"] = "int",
        ["System.UInt32"] = "uint",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
        ["System.Single"] = "float",
        ["System.Double"] = "double",
        ["System.Decimal"] = "decimal",
    };

    public static string Of(Type type, NullableFlags flags)
    {
        if (type.IsByRef || type.IsPointer)
        {
            return Of(type.GetElementType()!, flags) + (type.IsPointer ? "*" : "");
        }

        if (type.IsValueType && type.IsGenericType && type.GetGenericTypeDefinition().FullName == "System.Nullable`1")
        {
            return Of(type.GetGenericArguments()[0], flags) + "?";
        }

        // The compiler leaves out the flag of a value type that isn't generic.
        var hasFlag = type.IsGenericType || type.IsGenericParameter || !type.IsValueType;
        var mark = hasFlag && flags.Next() == NullableFlags.Annotated ? "?" : "";
        return type.IsArray
            ? $"{Of(type.GetElementType()!, flags)}[{new string(',', type.GetArrayRank() - 1)}]{mark}"
            : Named(type, flags) + mark;
    }

    /// <summary>The name with the type's own parameters, as it stands in a declaration.</summary>
    public static string Declared(Type type) => Segment(type, type.GetGenericArguments(), parameter =>
    {
        var variance = parameter.GenericParameterAttributes & GenericParameterAttributes.VarianceMask;
        var keyword = variance switch
        {
            GenericParameterAttributes.Covariant => "out ",
            GenericParameterAttributes.Contravariant => "in ",
            _ => "",
        };
        return keyword + parameter.Name;
    });

    private static string Named(Type type, NullableFlags flags)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (Keywords.TryGetValue(type.FullName ?? "", out var keyword))
        {
            return keyword;
        }

        // The arguments of an outer type are part of the inner type's list.
        var arguments = type.GetGenericArguments();
        var chain = new Stack<Type>();
        for (var part = type; part is not null; part = part.DeclaringType)
        {
            chain.Push(part);
        }

        return string.Join('.', chain.Select(part => Segment(part, arguments, argument => Of(argument, flags))));
    }

    private static string Segment(Type type, Type[] arguments, Func<Type, string> write)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0)
        {
            return type.Name;
        }

        var end = type.GetGenericArguments().Length;
        var start = end - int.Parse(type.Name.AsSpan(tick + 1), CultureInfo.InvariantCulture);
        return $"{type.Name[..tick]}<{string.Join(", ", arguments[start..end].Select(write))}>";
    }
}
