namespace AttachmentSdk.Emulator.Data;

internal static class SampleLength
{
    /// <summary>Returns the length of a file after the listed ones: enough for every format, and even, as WebP requires.</summary>
    public static long At(ulong seed, int index) => 2_048 + (long)(SplitMix64.At(seed, (ulong)index) % 30_000 * 2);
}
