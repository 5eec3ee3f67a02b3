namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Reads the extended value of a parameter after RFC 8187, <c>charset'language'value</c>, in which the value is percent-encoded or, against
/// the standard, raw.
/// </summary>
internal static class ExtendedValue
{
    /// <returns>The text; <see langword="null"/> if the value does not have this format.</returns>
    public static string? Decode(string value)
    {
        var parts = value.Split(['\''], 3);
        var isExtended = parts.Length switch
        {
            3 => IsToken(parts[0].Trim()) && IsToken(parts[1].Trim()),
            2 => HeaderText.IsKnownCharset(parts[0]),
            _ => false,
        };
        if (!isExtended)
        {
            return null;
        }

        var text = parts[parts.Length - 1];
        var bytes = PercentEncoding.Decode(text);
        return HeaderText.IsDecoded(text) ? HeaderText.Decode(bytes) : HeaderText.Decode(bytes, parts[0]);
    }

    /// <summary>Determines whether a value begins with a charset that is known, so that it is an extended value by any name.</summary>
    public static bool HasCharset(string value)
    {
        var parts = value.Split(['\''], 3);
        return parts.Length == 3 && IsToken(parts[1].Trim()) && HeaderText.IsKnownCharset(parts[0]);
    }

    private static bool IsToken(string text) => text.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or ':' or '+' or '(' or ')' or '"');
}
