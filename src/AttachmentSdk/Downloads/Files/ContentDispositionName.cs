using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The file name in a <c>Content-Disposition</c> header: <c>filename*</c> first, then <c>filename</c>, whose raw bytes may be UTF-8 or
/// GBK although the standard knows neither.
/// </summary>
internal static class ContentDispositionName
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="header">The header's value as HTTP stacks give it: one character a byte.</param>
    public static string? Read(string? header)
    {
        if (header is null)
        {
            return null;
        }

        var parameters = HeaderParameters.Parse(header);
        return NonBlank(Extended(parameters)) ?? NonBlank(Plain(parameters));
    }

    private static string? NonBlank(string? name) => string.IsNullOrWhiteSpace(name) ? null : name;

    // RFC 8187: charset'language'percent-encoded
    private static string? Extended(Dictionary<string, string> parameters)
    {
        if (!parameters.TryGetValue("filename*", out var value))
        {
            return null;
        }

        var parts = value.Split(['\''], 3);
        if (parts.Length != 3)
        {
            return null;
        }

        var bytes = PercentEncoding.Decode(parts[2]);
        return string.Equals(parts[0], "ISO-8859-1", StringComparison.OrdinalIgnoreCase)
            ? Latin1.Decode(bytes)
            : DecodeUnknown(bytes);
    }

    private static string? Plain(Dictionary<string, string> parameters)
    {
        if (!parameters.TryGetValue("filename", out var value))
        {
            return null;
        }

        if (value.Any(character => character > 0xFF))
        {
            return value; // Decoded already.
        }

        var text = DecodeUnknown(Latin1.Encode(value));

        // Some servers percent-encode here too; only a name that is nothing but such an encoding is taken for one.
        var isEncoded = text.Contains('%') && text.All(character => character is > ' ' and < '\u007F');
        return (isEncoded ? DecodeUtf8(PercentEncoding.Decode(text)) : null) ?? text;
    }

    private static string DecodeUnknown(byte[] bytes) => DecodeUtf8(bytes) ?? Gbk.Decode(bytes) ?? Latin1.Decode(bytes);

    private static string? DecodeUtf8(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
