namespace AttachmentSdk.Emulator.Page;

/// <summary>
/// By which names of parameters, headers and fields a value is a secret. Both vendors', the storages' and what a caller of an unknown route may
/// send; rather one too many, hence by what a name contains.
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

        // The authorisation code; powerCode is none.
        return bare.Equals("code", StringComparison.OrdinalIgnoreCase)
            || Contained.Any(part => bare.Contains(part, StringComparison.OrdinalIgnoreCase));
    }
}
