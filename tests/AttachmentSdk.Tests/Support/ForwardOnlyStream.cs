namespace AttachmentSdk.Tests.Support;

/// <summary>A stream like a network connection's: nothing written to it can be taken back.</summary>
internal sealed class ForwardOnlyStream : Stream
{
    private readonly List<byte> _written = [];

    public byte[] Written => [.. _written];

    public bool SaysItCanSeek { get; init; }

    /// <summary>What every write throws.</summary>
    public Exception? Failure { get; init; }

    public override bool CanRead => false;

    public override bool CanSeek => SaysItCanSeek;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => SaysItCanSeek ? _written.Count : throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        _written.AddRange(buffer.AsSpan(offset, count));
    }

    public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        await WriteAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.ToArray(), 0, buffer.Length);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
