using System.Globalization;

namespace AttachmentSdk.Downloads.Files;

/// <summary>Percent-decoding to bytes; what is no valid escape stays as it stands.</summary>
internal static class PercentEncoding
{
    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '%' && index + 2 < text.Length
                && byte.TryParse(text.Substring(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                index += 2;
            }
            else
            {
                bytes.AddRange(System.Text.Encoding.UTF8.GetBytes(text.Substring(index, 1)));
            }
        }

        return [.. bytes];
    }
}
