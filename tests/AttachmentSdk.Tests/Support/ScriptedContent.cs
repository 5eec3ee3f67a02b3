using System.Net;

namespace AttachmentSdk.Tests.Support;

/// <summary>What happens after the last byte of a scripted body.</summary>
public enum BodyEnd
{
    Complete,
    Breaks,
    Stalls,
}

/// <summary>A body that ends, breaks off or falls silent, whatever its Content-Length promises.</summary>
internal sealed class ScriptedContent(byte[] bytes, BodyEnd end = BodyEnd.Complete, Action? beforeRead = null, int mostAtOnce = int.MaxValue) : HttpContent
{
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new Body(bytes, end, beforeRead, mostAtOnce));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        await new Body(bytes, end, beforeRead, mostAtOnce).CopyToAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private sealed class Body(byte[] bytes, BodyEnd end, Action? beforeRead, int mostAtOnce) : Stream
    {
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A body is read asynchronously.");

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            beforeRead?.Invoke();
            cancellationToken.ThrowIfCancellationRequested();
            if (_position == bytes.Length)
            {
                return end switch
                {
                    BodyEnd.Breaks => throw new IOException("The response ended prematurely."),
                    BodyEnd.Stalls => await NeverAsync(cancellationToken),
                    _ => 0,
                };
            }

            var count = Math.Min(Math.Min(buffer.Length, mostAtOnce), bytes.Length - _position);
            bytes.AsMemory(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private static async Task<int> NeverAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }
}
