namespace AttachmentSdk.Emulator.Data.Formats;

internal static class Padding
{
    /// <summary>How many bytes are missing to <paramref name="length"/>.</summary>
    public static int Count(long length, int used, string format) =>
        length >= used
            ? checked((int)(length - used))
            : throw new ArgumentOutOfRangeException(nameof(length), length, $"A {format} sample needs at least {used} bytes.");

    /// <summary>As many pseudo-random bytes as are missing to <paramref name="length"/>.</summary>
    public static byte[] Of(long length, int used, ulong seed, string format)
    {
        var bytes = new byte[Count(length, used, format)];
        SplitMix64.Fill(seed, 0, bytes);
        return bytes;
    }

    /// <summary>
    /// Appends pseudo-random bytes up to <paramref name="length"/>; for formats whose readers ignore what follows the end mark.
    /// </summary>
    public static byte[] Append(byte[] start, long length, ulong seed, string format) => [.. start, .. Of(length, start.Length, seed, format)];
}
