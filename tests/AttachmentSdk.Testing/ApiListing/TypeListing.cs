using System.Reflection;

namespace AttachmentSdk.Testing.ApiListing;

/// <summary>One type with everything in it.</summary>
internal static class TypeListing
{
    public static void Write(CodeLines lines, Type type)
    {
        var attributes = AttributeText.Of(type.GetCustomAttributesData());
        if (type.BaseType?.FullName == "System.MulticastDelegate")
        {
            WriteDelegate(lines, type, attributes);
            return;
        }

        lines.Open(TypeHead.Of(type), attributes);
        if (type.IsEnum)
        {
            WriteValues(lines, type);
        }
        else
        {
            WriteMembers(lines, type);
        }

        lines.Close();
    }

    private static void WriteMembers(CodeLines lines, Type type)
    {
        foreach (var (attributes, text) in MemberListing.Of(type))
        {
            foreach (var attribute in attributes)
            {
                lines.Line(attribute);
            }

            lines.Line(text);
        }

        var nested = type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
            .Where(inner => inner.IsNestedPublic || inner.IsNestedFamily || inner.IsNestedFamORAssem);
        foreach (var inner in nested.OrderBy(inner => inner.Name, StringComparer.Ordinal))
        {
            Write(lines, inner);
        }
    }

    private static void WriteValues(CodeLines lines, Type type)
    {
        var values = type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (Field: field, Value: field.GetRawConstantValue()!))
            .OrderBy(member => Convert.ToDecimal(member.Value, null))
            .ThenBy(member => member.Field.Name, StringComparer.Ordinal);
        foreach (var (field, value) in values)
        {
            foreach (var attribute in AttributeText.Of(field.GetCustomAttributesData()))
            {
                lines.Line(attribute);
            }

            lines.Line($"{field.Name} = {value},");
        }
    }

    private static void WriteDelegate(CodeLines lines, Type type, IEnumerable<string> attributes)
    {
        lines.Gap();
        foreach (var attribute in attributes)
        {
            lines.Line(attribute);
        }

        var invoke = type.GetMethod("Invoke")!;
        lines.Line($"{TypeHead.Access(type)} delegate {Signature.Return(invoke)} {TypeName.Declared(type)}({Signature.Parameters(invoke)})"
            + $"{GenericConstraints.Of(type.GetGenericArguments())};");
    }
}
