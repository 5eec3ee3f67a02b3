using System.Reflection;

namespace AttachmentSdk.Testing.ApiListing;

internal static class PropertyText
{
    public static string Of(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(Signature.IsVisible).ToArray();
        var widest = accessors.FirstOrDefault(accessor => accessor.IsPublic) ?? accessors[0];
        var required = AttributeText.Has(property.GetCustomAttributesData(), "RequiredMemberAttribute") ? "required " : "";
        var type = TypeName.Of(property.PropertyType, NullableFlags.Of(property));

        // The parameters of the accessor, not of the property: only they know the accessor's nullable context.
        var index = widest.GetParameters().Take(property.GetIndexParameters().Length).ToArray();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Signature.Parameter))}]";
        return $"{Signature.Head(widest)}{required}{type} {name} {{ {Accessor(property.GetMethod, widest, "get; ")}"
            + $"{Accessor(property.SetMethod, widest, IsInit(property.SetMethod) ? "init; " : "set; ")}}}";
    }

    private static string Accessor(MethodInfo? accessor, MethodInfo widest, string keyword)
    {
        if (!Signature.IsVisible(accessor))
        {
            return "";
        }

        return accessor!.IsPublic == widest.IsPublic ? keyword : $"{Signature.Access(accessor)} {keyword}";
    }

    private static bool IsInit(MethodInfo? setter) =>
        setter?.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") == true;
}
