namespace AttachmentSdk.Cli.Tests;

/// <summary>A text that never ends.</summary>
/// <param name="begin">What it begins with.</param>
internal sealed class EndlessStream(string begin = "") : MemoryStream
{
    private int _position;

    public override int Read(byte[] buffer, int offset, int count)
    {
        for (var index = 0; index < count; index++)
        {
            buffer[offset + index] = (byte)(_position < begin.Length ? begin[_position++] : 'a');
        }

        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

    public override int Read(Span<byte> buffer)
    {
        var bytes = new byte[buffer.Length];
        var count = Read(bytes, 0, bytes.Length);
        bytes.CopyTo(buffer);
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}
