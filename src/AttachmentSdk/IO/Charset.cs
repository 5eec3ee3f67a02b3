using System.Globalization;
using System.Text;

namespace AttachmentSdk.IO;

/// <summary>Finds encodings by the names that servers use, independent of what the host has registered.</summary>
internal static class Charset
{
    private const int Gb18030CodePage = 54936;

    private const int Utf7CodePage = 65000; // Insecure, and no server means it.

    private static readonly string[] CodePagePrefixes = ["cp", "windows-", "windows", "ibm"];

    /// <summary>Gets the encoding that contains GBK and GB2312; <see langword="null"/> if the runtime does not have it.</summary>
    public static Encoding? Gb18030 { get; } = Get(Gb18030CodePage);

    /// <returns>The encoding, which replaces invalid bytes; <see langword="null"/> if the name is not known.</returns>
    public static Encoding? Find(string? name)
    {
        var known = name?.Trim(' ', '\t', '"', '\'').ToLowerInvariant() ?? string.Empty;
        switch (known.Replace("-", "").Replace("_", "").Replace(" ", ""))
        {
            case "":
                return null;
            case "utf8" or "utf8n" or "utf8mb4" or "unicode11utf8":
                return Encoding.UTF8;
            case "gbk" or "xgbk" or "gb2312" or "xgb2312" or "gb231280" or "csgb2312" or "csgbk" or "isoir58" or "chinese" or "euccn" or "xeuccn"
                or "gb18030" or "xgb18030" or "gb180302000" or "gb180302005" or "gb180302022" or "cp936" or "ms936" or "windows936" or "936":
                return Gb18030;
            case "xbig5" or "big5eten" or "ms950" or "xwindows950":
                return Get(950);
            case "ms932" or "windows31j" or "xwindows932":
                return Get(932);
            case "uhc" or "ms949" or "xwindows949":
                return Get(949);
            default:
                var encoding = CodePageIn(known) is { } codePage ? Get(codePage) : Get(known) ?? (known.Contains('_') ? Get(known.Replace('_', '-')) : null);
                return encoding is { CodePage: Utf7CodePage } ? null : encoding;
        }
    }

    /// <summary>Determines whether all bytes are valid in an encoding.</summary>
    public static bool IsValid(Encoding encoding, ArraySegment<byte> bytes)
    {
        try
        {
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            strict.GetCharCount(bytes.Array!, bytes.Offset, bytes.Count);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // Such as cp1252 or windows-1252.
    private static int? CodePageIn(string name)
    {
        var digits = name.Substring((Array.Find(CodePagePrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ?? string.Empty).Length);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var codePage) && codePage > 0 ? codePage : null;
    }

    private static Encoding? Get(object name)
    {
        try
        {
#if NET
            return name is int codePage
                ? CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage)
                : CodePagesEncodingProvider.Instance.GetEncoding((string)name) ?? Encoding.GetEncoding((string)name);
#else
            return name is int codePage ? Encoding.GetEncoding(codePage) : Encoding.GetEncoding((string)name);
#endif
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException)
        {
            return null; // Also .NET Core that loaded the build for .NET Standard, with code pages that are not registered.
        }
    }
}
