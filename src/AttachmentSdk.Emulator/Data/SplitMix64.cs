namespace AttachmentSdk.Emulator.Data;

/// <summary>A small random number generator with random access: the value at a position does not depend on the previous ones.</summary>
internal static class SplitMix64
{
    public static ulong At(ulong seed, ulong position)
    {
        var z = seed + ((position + 1) * 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public static void Fill(ulong seed, long offset, Span<byte> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            var position = (ulong)(offset + i);
            var word = At(seed, position / 8);

            // Whole words at once: sample files have megabytes, and every test starts its own emulator.
            if (position % 8 == 0 && target.Length - i >= 8)
            {
                System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(target[i..], word);
                i += 7;
                continue;
            }

            target[i] = (byte)(word >> (int)(position % 8 * 8));
        }
    }
}
