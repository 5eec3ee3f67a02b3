using System.Text;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>Decodes the bytes of a header in the declared charset, or in the one that they most likely have.</summary>
internal static class HeaderText
{
    private const char Damaged = '\uFFFD';

    /// <summary>Decodes bytes in the declared charset; where they are not valid in it, as bytes without a declaration.</summary>
    public static string Decode(byte[] bytes, string charset) => Charset.Find(charset) is { } encoding && TryDecode(bytes, encoding) is { } text ? text : Decode(bytes);

    /// <summary>Decodes bytes without a declaration.</summary>
    public static string Decode(byte[] bytes) => DecodeUtf8(bytes) ?? DecodeGb18030(bytes) ?? Latin1.Decode(bytes);

    /// <summary>Decodes a header's text with one character for each byte; a text that the HTTP stack decoded is returned unchanged.</summary>
    public static string Decode(string value) => IsDecoded(value) ? value : Decode(Latin1.Encode(value));

    /// <summary>Determines whether a text has characters that are not bytes.</summary>
    public static bool IsDecoded(string value) => value.Any(character => character > 0xFF);

    public static bool IsKnownCharset(string charset) => Charset.Find(charset) is not null;

    /// <returns>
    /// The text, also if one character of it is damaged: a name that was cut inside a character would otherwise be read as GB18030, which
    /// most sequences of bytes are valid in. <see langword="null"/> if the bytes are not UTF-8.
    /// </returns>
    public static string? DecodeUtf8(byte[] bytes)
    {
        if (TryDecode(bytes, Encoding.UTF8) is { } valid)
        {
            return valid;
        }

        var text = Encoding.UTF8.GetString(bytes);
        return text.Count(character => character == Damaged) == 1 && text.Any(character => character is >= '\u0800' and not Damaged) ? text : null;
    }

    /// <returns>The text; <see langword="null"/> if the bytes are not GB18030 or the runtime does not have the encoding.</returns>
    public static string? DecodeGb18030(byte[] bytes) => Charset.Gb18030 is { } encoding ? TryDecode(bytes, encoding) : null;

    private static string? TryDecode(byte[] bytes, Encoding encoding)
    {
        try
        {
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            return strict.GetString(bytes);
        }
        catch (ArgumentException)
        {
            return null; // A DecoderFallbackException; decoders with states throw its base class too.
        }
    }
}

/// <summary>Converts between bytes and text with one character for each byte, as HTTP stacks return header values.</summary>
internal static class Latin1
{
    public static string Decode(byte[] bytes) => new([.. bytes.Select(value => (char)value)]);

    public static byte[] Encode(string text) => [.. text.Select(character => (byte)character)];
}
