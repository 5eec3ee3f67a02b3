namespace AttachmentSdk.Generator.Naming;

/// <summary>Turns a wire name (<c>pic_key</c>, <c>thumbUrl</c>, <c>x-oss-date</c>) into a C# identifier.</summary>
internal static class NameWords
{
    // Vendors whose spelling capitalising the first letter would get wrong.
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.OrdinalIgnoreCase) { ["kdocs"] = "KDocs" };

    public static bool CanName(string wireName) => wireName.Any(char.IsLetterOrDigit);

    public static string ToPascalCase(string wireName)
    {
        var name = string.Concat(wireName.Select((character, index) =>
            !char.IsLetterOrDigit(character) ? ""
            : index == 0 || !char.IsLetter(wireName[index - 1]) ? char.ToUpperInvariant(character).ToString() : character.ToString()));
        return name.Length == 0 ? throw new ContractException($"The name '{wireName}' has no letter or digit to make a C# name of.")
            : char.IsDigit(name[0]) ? "_" + name : name;
    }

    public static string ToCamelCase(string wireName)
    {
        var name = ToPascalCase(wireName);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The vendor's name in C#, from the file name of its contract: <c>specs/kdocs.yaml</c> becomes <c>KDocs</c>.</summary>
    public static string VendorOf(string contractPath)
    {
        var stem = Path.GetFileNameWithoutExtension(contractPath);
        return Spellings.TryGetValue(stem, out var spelling) ? spelling : ToPascalCase(stem);
    }
}
