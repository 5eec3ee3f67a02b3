using System.IO.Compression;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// The content codings of a response that change its bytes. Stored objects have any value in <c>Content-Encoding</c>, such as a charset; a
/// value that is no coding is the same as none.
/// </summary>
internal static class ContentCoding
{
    private static readonly char[] Separators = ['\n', ','];

    /// <returns>The codings in the order in which they were applied.</returns>
    public static IReadOnlyList<string> Read(HttpResponseMessage response) =>
        response.Content.Headers.Lines("Content-Encoding") is { } lines
            ? [.. lines.Split(Separators).Select(value => value.Trim().ToLowerInvariant()).Where(value => value is "gzip" or "x-gzip" or "deflate" or "br")]
            : [];

    /// <summary>Opens a stream of the unpacked bytes.</summary>
    /// <returns><see langword="null"/> if the bytes cannot be of these codings, or this framework cannot unpack them.</returns>
    public static Stream? Open(Stream wire, IReadOnlyList<string> codings)
    {
        Stream? unpacked = wire;
        for (var index = codings.Count - 1; index >= 0 && unpacked is not null; index--)
        {
            unpacked = codings[index] switch
            {
                "deflate" => OpenDeflate(unpacked),
#if NET
                "br" => new BrotliStream(unpacked, CompressionMode.Decompress),
#else
                "br" => null,
#endif
                _ => new GZipStream(unpacked, CompressionMode.Decompress),
            };
        }

        return unpacked;
    }

    /// <summary>Determines whether bytes can be of the coding that was applied last, by its magic number if it has one.</summary>
    public static bool IsPossible(ReadOnlySpan<byte> head, IReadOnlyList<string> codings) =>
        codings[codings.Count - 1] is "deflate" or "br" || (head.Length > 1 && head[0] == 0x1F && head[1] == 0x8B);

    // RFC 9110, 8.4.1.2: with a zlib header, which some servers leave out.
    private static DeflateStream OpenDeflate(Stream wire)
    {
        const int HeaderLength = 2;
        if (wire.CanSeek)
        {
            var start = wire.Position;
            wire.Position = HasZlibHeader(wire) ? start + HeaderLength : start;
        }

        return new DeflateStream(wire, CompressionMode.Decompress);
    }

    /// <summary>Determines whether data with the coding <c>deflate</c> begin with a zlib header.</summary>
    public static bool HasZlibHeader(Stream wire)
    {
        wire.Position = 0;
        return wire.ReadByte() is var first && wire.ReadByte() is var second && (first & 0x0F) == 8 && ((first << 8) | second) % 31 == 0;
    }
}
