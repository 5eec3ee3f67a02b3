namespace AttachmentSdk.Emulator.Data.Formats;

internal static class Padding
{
    /// <summary>Bytes missing to <paramref name="length"/>.</summary>
    public static int Of(long length, int used, string format) =>
        length >= used
            ? checked((int)(length - used))
            : throw new ArgumentOutOfRangeException(nameof(length), length, $"A {format} sample needs at least {used} bytes.");

    /// <summary>
    /// Appends pseudo-random bytes up to <paramref name="length"/>; for formats whose readers ignore what follows the end mark.
    /// </summary>
    public static byte[] Append(byte[] start, long length, ulong seed, string format)
    {
        var bytes = new byte[start.Length + Of(length, start.Length, format)];
        start.CopyTo(bytes, 0);
        SplitMix64.Fill(seed, 0, bytes.AsSpan(start.Length));
        return bytes;
    }
}
