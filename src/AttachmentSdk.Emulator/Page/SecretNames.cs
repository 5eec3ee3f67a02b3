namespace AttachmentSdk.Emulator.Page;

/// <summary>
/// The names of parameters, headers and fields whose values are secrets: those of both vendors, of the storages, and of callers of an
/// unknown route. The names are matched by a part, because masking too much is the safe side.
/// </summary>
internal static class SecretNames
{
    private static readonly string[] Contained =
    [
        "token", "secret", "security", "sign", "auth", "password", "ticket", "credential", "cookie", "appkey", "apikey", "accesskey",
    ];

    public static bool Contains(string name)
    {
        var bare = name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

        // The authorization code; powerCode is not one.
        return bare.Equals("code", StringComparison.OrdinalIgnoreCase)
            || Contained.Any(part => bare.Contains(part, StringComparison.OrdinalIgnoreCase));
    }
}
