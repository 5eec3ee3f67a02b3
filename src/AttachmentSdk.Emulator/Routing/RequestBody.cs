namespace AttachmentSdk.Emulator.Routing;

/// <summary>
/// Holds a body, and drops what it has beyond <see cref="EmulatorRequest.MaxBodyLength"/>. That is read to its end all the same: a client
/// that is still sending would not see the answer.
/// </summary>
internal sealed class RequestBody : MemoryStream
{
    /// <summary>Whether there was more than this holds.</summary>
    public bool IsCut { get; private set; }

    public override void Write(byte[] buffer, int offset, int count) => base.Write(buffer, offset, Kept(count));

    public override void Write(ReadOnlySpan<byte> buffer) => base.Write(buffer[..Kept(buffer.Length)]);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        base.WriteAsync(buffer, offset, Kept(count), cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.WriteAsync(buffer[..Kept(buffer.Length)], cancellationToken);

    private int Kept(int count)
    {
        var kept = (int)Math.Min(EmulatorRequest.MaxBodyLength - Length, count);
        IsCut |= kept < count;
        return kept;
    }
}
