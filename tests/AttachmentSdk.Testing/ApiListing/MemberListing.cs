using System.Reflection;

namespace AttachmentSdk.Testing.ApiListing;

/// <summary>The members a type declares, each as its attributes and one line: fields, constructors, properties, events, methods.</summary>
internal static class MemberListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<(IEnumerable<string> Attributes, string Text)> Of(Type type)
    {
        var fields = type.GetFields(Declared)
            .Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly)
            .Select(field => (Member: (MemberInfo)field, Text: Field(field)));
        var constructors = type.GetConstructors(Declared)
            .Where(constructor => !constructor.IsStatic && Signature.IsVisible(constructor) && !IsGenerated(constructor))
            .Select(constructor => (Member: (MemberInfo)constructor, Text: Constructor(constructor)));
        var properties = type.GetProperties(Declared)
            .Where(property => property.GetAccessors(nonPublic: true).Any(Signature.IsVisible) && !IsGenerated(property))
            .Select(property => (Member: (MemberInfo)property, Text: PropertyText.Of(property)));
        var events = type.GetEvents(Declared)
            .Where(happening => Signature.IsVisible(happening.AddMethod))
            .Select(happening => (Member: (MemberInfo)happening, Text: Event(happening)));
        var methods = type.GetMethods(Declared)
            .Where(method => Signature.IsVisible(method) && !IsGenerated(method) && IsCallable(method))
            .Select(method => (Member: (MemberInfo)method, Text: Method(method)));
        return new[] { fields, constructors, properties, events, methods }.SelectMany(members => members
            .OrderBy(member => member.Member.Name, StringComparer.Ordinal)
            .ThenBy(member => member.Text, StringComparer.Ordinal)
            .Select(member => (AttributeText.Of(member.Member.GetCustomAttributesData()), member.Text)));
    }

    // What the compiler adds to a record follows from the record itself.
    private static bool IsGenerated(MemberInfo member) => AttributeText.Has(member.GetCustomAttributesData(), "CompilerGeneratedAttribute");

    private static bool IsCallable(MethodInfo method) => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Field(FieldInfo field)
    {
        var access = field.IsPublic ? "public" : "protected";
        var type = TypeName.Of(field.FieldType, NullableFlags.Of(field));
        if (field.IsLiteral)
        {
            return $"{access} const {type} {field.Name} = {ConstantText.Of(field.GetRawConstantValue(), field.FieldType)};";
        }

        var required = AttributeText.Has(field.GetCustomAttributesData(), "RequiredMemberAttribute") ? "required " : "";
        return $"{access} {required}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name};";
    }

    private static string Constructor(ConstructorInfo constructor)
    {
        var name = constructor.DeclaringType!.Name.Split('`')[0];
        return $"{Signature.Head(constructor)}{name}({Signature.Parameters(constructor)});";
    }

    private static string Event(EventInfo happening) =>
        $"{Signature.Head(happening.AddMethod!)}event {TypeName.Of(happening.EventHandlerType!, NullableFlags.Of(happening))} {happening.Name};";

    private static string Method(MethodInfo method)
    {
        var generics = method.GetGenericArguments();
        var parameters = generics.Length == 0 ? "" : $"<{string.Join(", ", generics.Select(generic => generic.Name))}>";
        return $"{Signature.Head(method)}{Signature.Return(method)} {method.Name}{parameters}({Signature.Parameters(method)})"
            + $"{GenericConstraints.Of(generics)};";
    }
}
