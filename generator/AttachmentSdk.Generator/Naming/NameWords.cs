using System.Text;

namespace AttachmentSdk.Generator.Naming;

/// <summary>Turns a wire name (<c>pic_key</c>, <c>thumbUrl</c>, <c>x-oss-date</c>) into a C# identifier.</summary>
internal static class NameWords
{
    public static bool CanName(string wireName) => wireName.Any(char.IsLetterOrDigit);

    public static string ToPascalCase(string wireName)
    {
        if (!CanName(wireName))
        {
            throw new ContractException($"The name '{wireName}' has no letter or digit to make a C# name of.");
        }

        var name = new StringBuilder(wireName.Length);
        var upper = true;
        foreach (var character in wireName)
        {
            if (!char.IsLetterOrDigit(character))
            {
                upper = true;
                continue;
            }

            name.Append(upper ? char.ToUpperInvariant(character) : character);
            upper = char.IsDigit(character);
        }

        return char.IsDigit(name[0]) ? name.Insert(0, '_').ToString() : name.ToString();
    }

    public static string ToCamelCase(string wireName)
    {
        var name = ToPascalCase(wireName);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
