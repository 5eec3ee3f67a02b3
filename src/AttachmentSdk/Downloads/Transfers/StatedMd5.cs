namespace AttachmentSdk.Downloads.Transfers;

/// <summary>A <c>Content-MD5</c> header: base64 of 16 bytes as RFC 1864 has it, or 32 hexadecimal digits as some storages send.</summary>
internal static class StatedMd5
{
    private const int Length = 16;

    /// <returns>The 16 bytes; <see langword="null"/> if the header is anything else.</returns>
    public static byte[]? Parse(string? header)
    {
        var text = header?.Trim();
        return text?.Length switch
        {
            2 * Length when text.All(Uri.IsHexDigit) => [.. Enumerable.Range(0, Length).Select(index => Convert.ToByte(text.Substring(2 * index, 2), 16))],
            24 when text.EndsWith("==", StringComparison.Ordinal) => FromBase64(text),
            _ => null,
        };
    }

    private static byte[]? FromBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text) is { Length: Length } bytes ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
