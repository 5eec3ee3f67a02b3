namespace AttachmentSdk.Downloads.Files;

/// <summary>One byte, one character: how HTTP stacks hand over header values.</summary>
internal static class Latin1
{
    public static string Decode(byte[] bytes) => new([.. bytes.Select(value => (char)value)]);

    public static byte[] Encode(string text) => [.. text.Select(character => (byte)character)];
}
