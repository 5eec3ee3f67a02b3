using System.Text;

namespace AttachmentSdk.IO;

/// <summary>Finds encodings by the names that servers use, independent of what the host has registered.</summary>
internal static class Charset
{
    private const int Gb18030CodePage = 54936;

    private const int Utf7CodePage = 65000; // Insecure, and no server means it.

    /// <summary>Gets the encoding that contains GBK and GB2312; <see langword="null"/> if the runtime does not have it.</summary>
    public static Encoding? Gb18030 { get; } = Get(Gb18030CodePage);

    /// <returns>The encoding, which replaces invalid bytes; <see langword="null"/> if the name is not known.</returns>
    public static Encoding? Find(string? name)
    {
        switch (name?.Trim(' ', '\t', '"', '\'').ToLowerInvariant())
        {
            case null or "":
                return null;
            case "utf8" or "utf-8" or "utf8mb4" or "unicode-1-1-utf-8":
                return Encoding.UTF8;
            case "gbk" or "gb2312" or "gb_2312-80" or "x-gbk" or "cp936" or "ms936" or "windows-936" or "936" or "euc-cn" or "gb18030" or "gb-18030" or "chinese":
                return Gb18030;
            case "big5-hkscs" or "big-5" or "cp950" or "ms950" or "windows-950" or "950":
                return Get(950);
            case { } other:
                return Get(other) is { CodePage: not Utf7CodePage } encoding ? encoding : null;
        }
    }

    /// <summary>Determines whether all bytes are valid in an encoding.</summary>
    public static bool IsValid(Encoding encoding, byte[] bytes)
    {
        try
        {
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
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
