namespace AttachmentSdk.Http;

/// <summary>Answers that a vendor documents although they are no JSON.</summary>
internal static class VendorLiterals
{
    /// <summary>
    /// ekuaibao's page prints the empty answer of "download attachments" as <c>{[]}</c>; older pages say <c>[]</c>.
    /// https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download
    /// </summary>
    public static string Normalize(string text)
    {
        var isBracesAroundNothing = text.Length < 32 && string.Concat(text.Where(character => !char.IsWhiteSpace(character))) == "{[]}";
        return isBracesAroundNothing ? "[]" : text;
    }
}
