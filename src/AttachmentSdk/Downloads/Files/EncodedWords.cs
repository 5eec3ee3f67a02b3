using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Decodes the encoded words of RFC 2047, such as <c>=?UTF-8?B?5Y+R56Wo?=</c>, which some servers use in a file name as in a mail. The
/// blanks between two words are no part of the text, and a character may begin in one word and end in the next.
/// </summary>
internal static class EncodedWords
{
    private const string Beginning = "=?";

    // The language of RFC 2231 may follow the charset. A header that was cut lacks the end.
    private static readonly Regex Word = new(@"=\?([^?*\s]+)(?:\*[^?\s]*)?\?([BbQq])\?([^?]*)(?:\?=|\??$)", RegexOptions.CultureInvariant);

    /// <summary>Decodes a text whose parts outside the words have one character for each byte.</summary>
    /// <returns>The text; <see langword="null"/> if there are no encoded words.</returns>
    public static string? Decode(string value)
    {
        if (!value.Contains(Beginning) || Word.Matches(value) is not { Count: > 0 } words)
        {
            return null;
        }

        var text = new StringBuilder();
        var bytes = new List<byte>();
        var charset = string.Empty;
        var end = 0;
        void Flush()
        {
            text.Append(HeaderText.Decode([.. bytes], charset));
            bytes.Clear();
        }

        foreach (var word in words.Cast<Match>())
        {
            var between = value.Substring(end, word.Index - end);
            var isAdjacent = end > 0 && string.IsNullOrWhiteSpace(between);
            if (!isAdjacent || !string.Equals(charset, word.Groups[1].Value, StringComparison.OrdinalIgnoreCase))
            {
                Flush();
                text.Append(isAdjacent ? string.Empty : HeaderText.Decode(between));
            }

            charset = word.Groups[1].Value;
            bytes.AddRange(word.Groups[2].Value is "B" or "b" ? Base64(word.Groups[3].Value) : QuotedPrintable(word.Groups[3].Value));
            end = word.Index + word.Length;
        }

        Flush();
        return text.Append(HeaderText.Decode(value.Substring(end))).ToString();
    }

    // As much as is valid: padding is often missing, and blanks come from folded lines.
    private static byte[] Base64(string text)
    {
        var digits = new string([.. text.Select(ToStandard).Where(IsDigit)]);
        var rest = digits.Length % 4;
        return Convert.FromBase64String(rest switch
        {
            0 => digits,
            1 => digits.Substring(0, digits.Length - 1),
            _ => digits + new string('=', 4 - rest),
        });
    }

    private static char ToStandard(char character) => character switch { '-' => '+', '_' => '/', _ => character };

    private static bool IsDigit(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/';

    private static List<byte> QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '=' && index + 2 < text.Length && byte.TryParse(text.Substring(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                index += 2;
            }
            else if (text[index] == '_')
            {
                bytes.Add((byte)' ');
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(index, 1)));
            }
        }

        return bytes;
    }
}
