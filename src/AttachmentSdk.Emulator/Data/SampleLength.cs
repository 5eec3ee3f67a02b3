namespace AttachmentSdk.Emulator.Data;

internal static class SampleLength
{
    /// <summary>The length of a file beyond the listed ones: enough for every format, and even, as WebP has to be.</summary>
    public static long At(ulong seed, int index) => 2_048 + (long)(SplitMix64.At(seed, (ulong)index) % 30_000 * 2);
}
