using System.Buffers.Binary;

namespace AttachmentSdk.Emulator.Storage;

/// <summary>CRC-64/XZ (reflected ECMA-182), which OSS reports in <c>x-oss-hash-crc64ecma</c>. Eight tables, eight bytes a step.</summary>
internal sealed class Crc64
{
    private const ulong Polynomial = 0xC96C5795D7870F42;
    private const int Tables = 8;
    private static readonly ulong[] Table = CreateTable();
    private ulong _state = ulong.MaxValue;

    public ulong Value => ~_state;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var crc64 = new Crc64();
        crc64.Append(bytes);
        return crc64.Value;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var state = _state;
        for (; bytes.Length >= Tables; bytes = bytes[Tables..])
        {
            var word = state ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            state = 0;
            for (var i = 0; i < Tables; i++)
            {
                state ^= Table[((Tables - 1 - i) * 256) + (int)((word >> (8 * i)) & 0xFF)];
            }
        }

        foreach (var value in bytes)
        {
            state = Table[(int)((state ^ value) & 0xFF)] ^ (state >> 8);
        }

        _state = state;
    }

    private static ulong[] CreateTable()
    {
        var table = new ulong[Tables * 256];
        for (var i = 0; i < 256; i++)
        {
            var entry = (ulong)i;
            for (var bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ Polynomial;
            }

            table[i] = entry;
        }

        for (var i = 256; i < table.Length; i++)
        {
            table[i] = table[(int)(table[i - 256] & 0xFF)] ^ (table[i - 256] >> 8);
        }

        return table;
    }
}
