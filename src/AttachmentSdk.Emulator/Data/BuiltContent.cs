namespace AttachmentSdk.Emulator.Data;

/// <summary>Content that is created at the first read and kept.</summary>
internal sealed class BuiltContent(long length, Func<byte[]> build) : ObjectContent(length)
{
    private readonly Lazy<byte[]> _bytes = new(build);

    public BuiltContent(byte[] bytes)
        : this(bytes.Length, () => bytes)
    {
    }

    public override void Read(long offset, Span<byte> target) => _bytes.Value.AsSpan((int)offset, target.Length).CopyTo(target);
}
