namespace AttachmentSdk.Emulator.Data.Formats;

/// <summary>A plain grey baseline JPEG, filled to its length with bytes after the end-of-image marker.</summary>
internal static class JpegFormat
{
    private const int Width = 160;
    private const int Height = 120;

    public static byte[] Build(long length, ulong seed) => Padding.Append(Picture(), length, seed, "jpg");

    private static byte[] Picture()
    {
        byte[] quantization = [0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)16, 64)];
        byte[] frame = [0xFF, 0xC0, 0, 11, 8, 0, Height, 0, Width, 1, 1, 0x11, 0];

        // One code, a single 0 bit: "no difference" in the DC table, "end of block" in the AC table.
        byte[] dc = [0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0];
        byte[] ac = [0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0];
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0x00, 0, 63, 0];
        const int Blocks = Width / 8 * (Height / 8);
        byte[] header = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0];
        return [.. header, .. quantization, .. frame, .. dc, .. ac, .. scan, .. new byte[Blocks * 2 / 8], 0xFF, 0xD9];
    }
}
