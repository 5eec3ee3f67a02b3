namespace AttachmentSdk.Emulator.Data.Formats;

internal static class Padding
{
    /// <summary>Returns the number of bytes that are missing to <paramref name="length"/>.</summary>
    public static int Count(long length, int used, string format) =>
        length >= used
            ? checked((int)(length - used))
            : throw new ArgumentOutOfRangeException(nameof(length), length, $"A {format} sample needs at least {used} bytes.");

    /// <summary>Returns the pseudo-random bytes that are missing to <paramref name="length"/>.</summary>
    public static byte[] Of(long length, int used, ulong seed, string format)
    {
        var bytes = new byte[Count(length, used, format)];
        SplitMix64.Fill(seed, 0, bytes);
        return bytes;
    }

    /// <summary>Appends pseudo-random bytes up to <paramref name="length"/>, for formats whose readers ignore bytes after the end marker.</summary>
    public static byte[] Append(byte[] start, long length, ulong seed, string format) => [.. start, .. Of(length, start.Length, seed, format)];
}
