using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>Chinese Windows' encoding, in which older servers send raw file names.</summary>
internal static class Gbk
{
    private static readonly Encoding? Strict = Find();

    /// <returns>The text; <see langword="null"/> when the bytes are no GBK or the runtime has no such encoding.</returns>
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
            return null; // .NET Core loaded this build and nobody registered the code pages.
        }
#endif
    }
}
