namespace AttachmentSdk.Emulator.Data;

/// <summary>Content of any length that is computed while it is read and never stored.</summary>
internal sealed class ComputedContent(long length, ulong seed) : ObjectContent(length)
{
    public override void Read(long offset, Span<byte> target) => SplitMix64.Fill(seed, offset, target);
}
