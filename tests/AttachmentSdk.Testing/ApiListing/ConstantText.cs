using System.Globalization;
using System.Reflection;

namespace AttachmentSdk.Testing.ApiListing;

/// <summary>A constant as C# writes it.</summary>
internal static class ConstantText
{
    public static string Of(object? value, Type type)
    {
        if (value is null)
        {
            return type.IsValueType && !(type.IsGenericType && type.Name == "Nullable`1") ? "default" : "null";
        }

        return EnumMember(value, type) ?? value switch
        {
            string text => $"\"{Escape(text)}\"",
            char character => character == '\'' ? @"'\''" : $"'{Escape(character.ToString())}'",
            bool flag => flag ? "true" : "false",
            Type other => $"typeof({TypeName.Of(other, NullableFlags.None())})",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
    }

    private static string? EnumMember(object value, Type type)
    {
        var enumType = type.IsGenericType && type.Name == "Nullable`1" ? type.GetGenericArguments()[0] : type;
        if (!enumType.IsEnum)
        {
            return null;
        }

        var member = enumType.GetFields(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(field => Equals(field.GetRawConstantValue(), value));
        return member is null ? $"({enumType.Name}){value}" : $"{enumType.Name}.{member.Name}";
    }

    private static string Escape(string text) => string.Concat(text.Select(character => character switch
    {
        '\\' => @"\\",
        '"' => "\\\"",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        _ when char.IsControl(character) => $"\\u{(int)character:X4}",
        _ => character.ToString(),
    }));
}
