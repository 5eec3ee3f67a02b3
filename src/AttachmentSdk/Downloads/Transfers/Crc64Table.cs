using System.Buffers.Binary;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>CRC-64/XZ with eight tables, eight bytes at a time: works on every platform, and processes the bytes that folding leaves.</summary>
internal static class Crc64Table
{
    public const ulong Polynomial = 0xC96C5795D7870F42;

    private const int Width = 8;

    private static readonly ulong[] Tables = Build();

    public static ulong Update(ulong state, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables;
        while (bytes.Length >= Width)
        {
            var word = state ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            state = tables[(7 * 256) + (int)(word & 0xFF)]
                ^ tables[(6 * 256) + (int)((word >> 8) & 0xFF)]
                ^ tables[(5 * 256) + (int)((word >> 16) & 0xFF)]
                ^ tables[(4 * 256) + (int)((word >> 24) & 0xFF)]
                ^ tables[(3 * 256) + (int)((word >> 32) & 0xFF)]
                ^ tables[(2 * 256) + (int)((word >> 40) & 0xFF)]
                ^ tables[256 + (int)((word >> 48) & 0xFF)]
                ^ tables[(int)(word >> 56)];
            bytes = bytes.Slice(Width);
        }

        foreach (var value in bytes)
        {
            state = tables[(int)((state ^ value) & 0xFF)] ^ (state >> 8);
        }

        return state;
    }

    private static ulong[] Build()
    {
        var tables = new ulong[Width * 256];
        for (var index = 0; index < 256; index++)
        {
            var value = (ulong)index;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
            }

            tables[index] = value;
        }

        // Table n holds the value of a byte after n further zero bytes.
        for (var index = 256; index < tables.Length; index++)
        {
            var before = tables[index - 256];
            tables[index] = tables[(int)(before & 0xFF)] ^ (before >> 8);
        }

        return tables;
    }
}
