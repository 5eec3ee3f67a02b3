namespace AttachmentSdk.Authentication;

/// <summary>
/// Removes what surrounds a token, key, secret or id by mistake, such as the line break at the end of the file that held it. No vendor issues
/// one with blanks around it.
/// </summary>
internal static class Credential
{
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <inheritdoc cref="TrimIfAny"/>
    public static string Trim(string? value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return TrimIfAny(value, name)!;
    }

    /// <exception cref="ArgumentException">The value is empty or holds a line break or another control character.</exception>
    public static string? TrimIfAny(string? value, string name)
    {
        var trimmed = value?.Trim(' ', '\t', '\r', '\n', '\u00A0', '\u3000', '\uFEFF');
        return trimmed switch
        {
            { Length: 0 } => throw new ArgumentException($"{name} is empty.", name),
            not null when trimmed.Any(char.IsControl) => throw new ArgumentException($"{name} holds a line break or another control character.", name),
            _ => trimmed,
        };
    }
}
