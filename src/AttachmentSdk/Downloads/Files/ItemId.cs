using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The identity of an item as 128 bits of a SHA-256: short, the same in every run, and without information about the item. It names the
/// item's part file and its line in the manifest.
/// </summary>
internal readonly record struct ItemId(ulong High, ulong Low)
{
    public const int Digits = 32;

    /// <param name="identity">The identity that a resolver returns.</param>
    public static ItemId Of(string identity)
    {
#if NET
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(identity), hash);
#else
        using var sha256 = SHA256.Create();
        ReadOnlySpan<byte> hash = sha256.ComputeHash(Encoding.UTF8.GetBytes(identity));
#endif
        return new ItemId(ReadWord(hash), ReadWord(hash.Slice(8)));
    }

    /// <param name="digits">At least 32 hexadecimal digits in lower case, as ASCII.</param>
    /// <param name="id">The identity.</param>
    /// <returns>Whether the text begins with an identity.</returns>
    public static bool TryParse(ReadOnlySpan<byte> digits, out ItemId id)
    {
        id = default;
        if (digits.Length < Digits || !TryReadDigits(digits.Slice(0, 16), out var high) || !TryReadDigits(digits.Slice(16, 16), out var low))
        {
            return false;
        }

        id = new ItemId(high, low);
        return true;
    }

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:x16}{1:x16}", High, Low);

    private static ulong ReadWord(ReadOnlySpan<byte> bytes) => System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes);

    private static bool TryReadDigits(ReadOnlySpan<byte> digits, out ulong value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            var nibble = digit switch
            {
                >= (byte)'0' and <= (byte)'9' => digit - '0',
                >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
                _ => -1,
            };
            if (nibble < 0)
            {
                return false;
            }

            value = (value << 4) | (uint)nibble;
        }

        return true;
    }
}
