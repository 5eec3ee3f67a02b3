using System.Reflection;

namespace AttachmentSdk.Testing.ApiListing;

/// <summary>The parts that methods, constructors, properties and events share.</summary>
internal static class Signature
{
    public static bool IsVisible(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    public static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    /// <summary>Access and modifiers with a space behind; empty for an ordinary member of an interface.</summary>
    public static string Head(MethodBase method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return (method.IsStatic ? "static " : "") + (method.IsAbstract ? "" : "virtual ");
        }

        return $"{Access(method)} {(method.IsStatic ? "static " : "")}{Inheritance(method)}";
    }

    public static string Parameters(MethodBase method)
    {
        var isExtension = AttributeText.Has(method.GetCustomAttributesData(), "ExtensionAttribute");
        return string.Join(", ", method.GetParameters().Select((parameter, index) => (isExtension && index == 0 ? "this " : "") + Parameter(parameter)));
    }

    public static string Parameter(ParameterInfo parameter)
    {
        var attributes = parameter.GetCustomAttributesData();
        var shown = string.Concat(AttributeText.Of(attributes).Select(attribute => attribute + " "));
        var isParams = AttributeText.Has(attributes, "ParamArrayAttribute") || AttributeText.Has(attributes, "ParamCollectionAttribute");
        var passing = !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        var type = TypeName.Of(parameter.ParameterType, NullableFlags.Of(parameter));
        var value = parameter.HasDefaultValue ? $" = {ConstantText.Of(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{shown}{(isParams ? "params " : "")}{passing}{type} {parameter.Name}{value}";
    }

    public static string Return(MethodInfo method) =>
        (method.ReturnType.IsByRef ? "ref " : "") + TypeName.Of(method.ReturnType, NullableFlags.Of(method.ReturnParameter));

    private static string Inheritance(MethodBase method)
    {
        if (!method.IsVirtual)
        {
            return "";
        }

        var isOverride = !method.Attributes.HasFlag(MethodAttributes.NewSlot);
        return (isOverride, method.IsAbstract, method.IsFinal) switch
        {
            (true, true, _) => "abstract override ",
            (true, _, true) => "sealed override ",
            (true, _, _) => "override ",
            (false, true, _) => "abstract ",
            (false, _, true) => "",
            _ => "virtual ",
        };
    }
}
