namespace AttachmentSdk.Emulator.Routing;

/// <summary>
/// Stores a body, and drops the bytes beyond <see cref="EmulatorRequest.MaxBodyLength"/>. The body is still read to its end, because a
/// client that is still sending would not receive the response.
/// </summary>
internal sealed class RequestBody : MemoryStream
{
    /// <summary>Gets a value indicating whether there were more bytes than stored.</summary>
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
