using System.Buffers.Binary;

namespace AttachmentSdk.Emulator.Data.Formats;

/// <summary>GIF and WebP: one pixel, and padding where each format allows it.</summary>
internal static class SmallPictureFormats
{
    private const int RiffHeader = 8;

    public static byte[] Gif(long length, ulong seed) =>
        Padding.Append(Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"), length, seed, "gif");

    /// <summary>The padding is a separate chunk, because a RIFF file states its length. An odd length is not possible.</summary>
    public static byte[] WebP(long length, ulong seed)
    {
        if (length % 2 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A webp sample has an even length.");
        }

        var pixel = Convert.FromBase64String("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        var padding = Padding.Of(length, pixel.Length + RiffHeader, seed, "webp");
        byte[] bytes = [.. pixel, .. "PADD\0\0\0\0"u8, .. padding];
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - RiffHeader);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(pixel.Length + 4), padding.Length);
        return bytes;
    }
}
