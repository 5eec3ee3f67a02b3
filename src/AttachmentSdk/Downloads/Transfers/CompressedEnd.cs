namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Determines whether compressed data reach their end. The streams of .NET return what there is and report no missing end, so the trailer is
/// compared: CRC-32 and length for gzip (RFC 1952, 2.3.1), Adler-32 for zlib (RFC 1950, 2.2).
/// </summary>
internal static class CompressedEnd
{
    private static readonly uint[] Table = CreateTable();

    /// <param name="wire">The compressed data, which must be seekable.</param>
    /// <param name="coding">The coding that was applied last.</param>
    /// <param name="isEndStated">Whether the response states where its body ends, for codings without a trailer.</param>
    /// <exception cref="InvalidDataException">The data are damaged.</exception>
    public static bool IsReached(Stream wire, string coding, bool isEndStated) => coding switch
    {
        "gzip" or "x-gzip" => wire.Length > 8 && HasGzipTrailer(wire),
        "deflate" when ContentCoding.HasZlibHeader(wire) => wire.Length > 4 && HasZlibTrailer(wire),
        _ => isEndStated,
    };

    private static bool HasGzipTrailer(Stream wire)
    {
        var trailer = ReadEnd(wire, 8);
        var (crc, size) = (BitConverter.ToUInt32(trailer, 0), BitConverter.ToUInt32(trailer, 4));
        var (length, crcOfAll) = Crc32(wire, 0);

        // The trailer of data with several members describes the last one.
        return crcOfAll == crc && (uint)length == size ? true : size < length && Crc32(wire, length - size).Crc == crc;
    }

    private static (long Length, uint Crc) Crc32(Stream wire, long from)
    {
        var (length, crc) = (0L, uint.MaxValue);
        Unpack(wire, "gzip", (buffer, count) =>
        {
            for (var index = (int)Math.Min(count, Math.Max(0, from - length)); index < count; index++)
            {
                crc = (crc >> 8) ^ Table[(byte)(crc ^ buffer[index])];
            }

            length += count;
        });
        return (length, ~crc);
    }

    private static bool HasZlibTrailer(Stream wire)
    {
        const uint Modulus = 65521;
        var (low, high) = (1u, 0u);
        var trailer = ReadEnd(wire, 4);
        Unpack(wire, "deflate", (buffer, count) =>
        {
            for (var index = 0; index < count; index++)
            {
                low = (low + buffer[index]) % Modulus;
                high = (high + low) % Modulus;
            }
        });
        return ((high << 16) | low) == (uint)((trailer[0] << 24) | (trailer[1] << 16) | (trailer[2] << 8) | trailer[3]);
    }

    private static void Unpack(Stream wire, string coding, Action<byte[], int> append)
    {
        wire.Position = 0;
        using var stream = ContentCoding.Open(new Http.KeptOpenStream(wire), [coding])!;
        var buffer = new byte[64 * 1024];
        for (int count; (count = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            append(buffer, count);
        }
    }

    private static byte[] ReadEnd(Stream wire, int count)
    {
        var end = new byte[count];
        wire.Position = wire.Length - count;
        for (int filled = 0, read; filled < count && (read = wire.Read(end, filled, count - filled)) > 0; filled += read)
        {
            // Until all bytes were read.
        }

        return end;
    }

    private static uint[] CreateTable()
    {
        var table = new uint[256];
        for (var index = 0u; index < table.Length; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            }

            table[index] = value;
        }

        return table;
    }
}
