namespace AttachmentSdk.Emulator.Data;

/// <summary>Other bytes of the same length. The first bytes are unchanged, so that the format can still be recognized.</summary>
internal sealed class ChangedContent(ObjectContent content) : ObjectContent(content.Length)
{
    private readonly int _kept = content.Length > 64 ? 32 : 0;

    public override void Read(long offset, Span<byte> target)
    {
        content.Read(offset, target);
        for (var i = (int)Math.Clamp(_kept - offset, 0, target.Length); i < target.Length; i++)
        {
            target[i] ^= 0x01;
        }
    }
}
