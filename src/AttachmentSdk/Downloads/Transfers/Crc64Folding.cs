#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// CRC-64/XZ by carry-less multiplication, 64 bytes per step: four lanes of 128 bits are each moved by 512 bits with two products and added
/// to the next input. The final 128 bits of the lanes have the same remainder as all input so far.
/// </summary>
internal static class Crc64Folding
{
    public const int SmallestInput = 2 * Step;

    private const int Lane = 16;
    private const int Step = 4 * Lane;

    private static readonly Vector128<ulong> By512 = Factors(512);
    private static readonly Vector128<ulong> By128 = Factors(128);

    public static bool IsSupported => Pclmulqdq.IsSupported;

    /// <summary>Processes whole steps from the start of <paramref name="bytes"/> and leaves the rest in it.</summary>
    public static ulong Update(ulong state, ref ReadOnlySpan<byte> bytes)
    {
        var steps = bytes.Length / Step;
        var lanes = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes[..(steps * Step)]);
        bytes = bytes[(steps * Step)..];

        var first = lanes[0] ^ Vector128.Create(state, 0UL);
        var second = lanes[1];
        var third = lanes[2];
        var fourth = lanes[3];
        for (var index = 4; index < lanes.Length; index += 4)
        {
            first = Fold(first, By512) ^ lanes[index];
            second = Fold(second, By512) ^ lanes[index + 1];
            third = Fold(third, By512) ^ lanes[index + 2];
            fourth = Fold(fourth, By512) ^ lanes[index + 3];
        }

        var all = Fold(first, By128) ^ second;
        all = Fold(all, By128) ^ third;
        all = Fold(all, By128) ^ fourth;
        return Crc64Table.Update(0, MemoryMarshal.AsBytes(new ReadOnlySpan<Vector128<ulong>>(in all)));
    }

    private static Vector128<ulong> Fold(Vector128<ulong> value, Vector128<ulong> factors) =>
        Pclmulqdq.CarrylessMultiply(value, factors, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, factors, 0x11);

    // The lower half of a lane is 64 bits further from the end. The product of two reflected 64-bit values is one bit lower than a
    // reflected 128-bit value, so each power is one less.
    private static Vector128<ulong> Factors(int bits) => Vector128.Create(PowerOfX(bits + 63), PowerOfX(bits - 1));

    private static ulong PowerOfX(int exponent)
    {
        var power = 1UL << 63;
        for (var step = 0; step < exponent; step++)
        {
            power = (power & 1) == 0 ? power >> 1 : (power >> 1) ^ Crc64Table.Polynomial;
        }

        return power;
    }
}
#endif
