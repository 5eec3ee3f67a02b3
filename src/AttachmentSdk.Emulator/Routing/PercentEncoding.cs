using System.Globalization;
using System.Text;

namespace AttachmentSdk.Emulator.Routing;

/// <summary>
/// Percent-encoding of UTF-8 as the vendors' servers use it: everything except letters, digits, <c>-</c>, <c>_</c> and <c>.</c>. That
/// encodes <c>~</c>, which System.Uri would decode again, so that a link that is not kept byte for byte is detected.
/// </summary>
internal static class PercentEncoding
{
    public static string Encode(string text, string keep)
    {
        var encoded = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var letter = (char)value;
            if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' || keep.Contains(letter))
            {
                encoded.Append(letter);
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
        }

        return encoded.ToString();
    }

    /// <summary>Decodes every escape, including those of <c>/</c> and <c>\</c>, which the web server's own path would leave or normalize.</summary>
    public static string Decode(string text) => Uri.UnescapeDataString(text);
}
