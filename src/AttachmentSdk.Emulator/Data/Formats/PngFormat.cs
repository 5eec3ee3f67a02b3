using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace AttachmentSdk.Emulator.Data.Formats;

/// <summary>A grey gradient, filled to its length with a private ancillary chunk, which readers skip.</summary>
internal static class PngFormat
{
    private const int Side = 120;
    private const int ChunkOverhead = 12;

    public static byte[] Build(long length, ulong seed)
    {
        byte[] head = [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR", [0, 0, 0, Side, 0, 0, 0, Side, 8, 0, 0, 0, 0])];
        byte[] tail = [.. Chunk("IDAT", Pixels(seed)), .. Chunk("IEND", [])];
        var padding = Padding.Of(length, head.Length + tail.Length + ChunkOverhead, seed, "png");
        return [.. head, .. Chunk("paDd", padding), .. tail];
    }

    private static byte[] Pixels(ulong seed)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            for (var row = 0; row < Side; row++)
            {
                zlib.WriteByte(0);
                for (var column = 0; column < Side; column++)
                {
                    zlib.WriteByte((byte)(row + column + (int)(seed % 16)));
                }
            }
        }

        return packed.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[ChunkOverhead + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.HashToUInt32(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }
}
