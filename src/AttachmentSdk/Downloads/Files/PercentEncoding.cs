using System.Globalization;
using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>Decodes percent-encoding; an invalid escape is left unchanged.</summary>
internal static class PercentEncoding
{
    private const int EscapeLength = 3;
    private const char LastOfAscii = '\u007F';

    // Stands for an invalid escape; a name with an escaped control character is not a name.
    private const byte Invalid = 0;

    /// <param name="text">A text with one character for each byte, or one that the HTTP stack decoded, which gives UTF-8.</param>
    public static byte[] Decode(string text) => Decode(text, isText: HeaderText.IsDecoded(text));

    /// <summary>
    /// Decodes a name that may be percent-encoded although nothing says so. An encoder leaves no percent sign over and encodes no letter or
    /// digit; a name that breaks this rule is decoded only if it has escapes of characters outside ASCII.
    /// </summary>
    /// <param name="name">The name as text.</param>
    /// <returns>The decoded name; <see langword="null"/> if it is not encoded.</returns>
    public static string? DecodeName(string name)
    {
        var escapes = name.Select((character, index) => character == '%' ? EscapeAt(name, index) ?? Invalid : default(byte?)).OfType<byte>().ToList();
        var isEncoded = escapes.TrueForAll(value => value != Invalid && !IsLetterOrDigit(value));
        if (escapes.Count == 0 || (!isEncoded && escapes.TrueForAll(value => value <= LastOfAscii)))
        {
            return null;
        }

        var bytes = Decode(name, isText: true);
        var isAscii = name.All(character => character <= LastOfAscii);
        return HeaderText.DecodeUtf8(bytes) ?? (isEncoded && isAscii ? HeaderText.DecodeGb18030(bytes) : null);
    }

    private static byte[] Decode(string text, bool isText)
    {
        var bytes = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (EscapeAt(text, index) is { } value)
            {
                bytes.Add(value);
                index += EscapeLength - 1;
            }
            else if (isText)
            {
                var count = char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(index, count)));
                index += count - 1;
            }
            else
            {
                bytes.Add((byte)text[index]);
            }
        }

        return [.. bytes];
    }

    private static byte? EscapeAt(string text, int index) =>
        text[index] == '%' && index + EscapeLength <= text.Length
        && byte.TryParse(text.Substring(index + 1, EscapeLength - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static bool IsLetterOrDigit(byte value) => (char)value is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
