using System.Globalization;
using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>The encoding of Chinese Windows, in which older servers send raw file names.</summary>
internal static class Gbk
{
    private static readonly Encoding? Strict = Find();

    /// <returns>The text; <see langword="null"/> if the bytes are not GBK or the runtime does not have the encoding.</returns>
    public static string? Decode(byte[] bytes)
    {
        try
        {
            return Strict?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Find()
    {
#if NET
        return CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
#else
        try
        {
            return Encoding.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException)
        {
            return null; // .NET Core loaded this build and the code pages are not registered.
        }
#endif
    }
}

/// <summary>Converts between bytes and text with one character for each byte, as HTTP stacks return header values.</summary>
internal static class Latin1
{
    public static string Decode(byte[] bytes) => new([.. bytes.Select(value => (char)value)]);

    public static byte[] Encode(string text) => [.. text.Select(character => (byte)character)];
}

/// <summary>Decodes percent-encoding to bytes; an invalid escape is left unchanged.</summary>
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
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(index, 1)));
            }
        }

        return [.. bytes];
    }
}
