namespace AttachmentSdk.Generator.Naming;

/// <summary>The vendor's name in C#, from the file name of its contract: <c>specs/kdocs.yaml</c> becomes <c>KDocs</c>.</summary>
internal static class VendorName
{
    // Spellings that capitalising the first letter would get wrong.
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kdocs"] = "KDocs",
    };

    public static string From(string contractPath)
    {
        var stem = Path.GetFileNameWithoutExtension(contractPath);
        return Spellings.TryGetValue(stem, out var spelling) ? spelling : NameWords.ToPascalCase(stem);
    }
}
