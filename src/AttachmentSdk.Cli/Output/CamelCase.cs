namespace AttachmentSdk.Cli.Output;

/// <summary>The names of enumerated values in JSON.</summary>
internal static class CamelCase
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
