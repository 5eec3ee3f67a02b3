using System.Net;

namespace AttachmentSdk.Tests.Support;

/// <summary>A body that says when it falls silent, and goes on when the test lets it.</summary>
internal sealed class PausedContent(byte[] bytes, int pauseAt, Task resume) : HttpContent
{
    private readonly TaskCompletionSource _paused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a reader waits for more than the bytes before the pause.</summary>
    public Task Paused => _paused.Task;

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new Body(this, bytes));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private async Task<int> BytesAfterAsync(long position, CancellationToken cancellationToken)
    {
        if (position < pauseAt)
        {
            return pauseAt - (int)position;
        }

        if (position == pauseAt)
        {
            _paused.TrySetResult();
            await resume.WaitAsync(cancellationToken);
        }

        return bytes.Length - (int)position;
    }

    private sealed class Body(PausedContent content, byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var ready = await content.BytesAfterAsync(Position, cancellationToken);
            return Read(buffer.Span[..Math.Min(buffer.Length, ready)]);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
