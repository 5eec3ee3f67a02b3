using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.InProcess;

/// <summary>The body of a response for a client, with the waits and interruptions of a fault.</summary>
internal sealed class ResponseStream(EmulatorResponse response, FaultRule? fault, TimeProvider clock, CancellationToken stopping) : Stream
{
    private readonly IEnumerator<BodyStep> _steps = BodySteps.Of(response, fault).GetEnumerator();
    private long _position;
    private long _end;
    private BodyStepKind? _break;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("The stream of a response has no length.");

    public override long Position
    {
        get => throw new NotSupportedException("The stream of a response has no position.");
        set => throw new NotSupportedException("The stream of a response has no position.");
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_position == _end && buffer.Length > 0)
        {
            if (_break is null && !_steps.MoveNext())
            {
                return 0;
            }

            await TakeAsync(_steps.Current, cancellationToken);
        }

        return Copy(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("The stream of a response has no position.");

    public override void SetLength(long value) => throw new NotSupportedException("A response is read only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A response is read only.");

    protected override void Dispose(bool disposing)
    {
        _steps.Dispose();
        base.Dispose(disposing);
    }

    private async Task TakeAsync(BodyStep step, CancellationToken cancellationToken)
    {
        if (stopping.IsCancellationRequested)
        {
            throw ConnectionFault.Reset();
        }

        switch (step.Kind)
        {
            case BodyStepKind.Send:
                (_position, _end) = (step.From, step.To);
                break;
            case BodyStepKind.Wait:
                await ConnectionWait.EndAsync(step.Pause, clock, ConnectionFault.Reset, stopping, cancellationToken);
                break;
            default:
                _break = step.Kind;
                throw step.Kind == BodyStepKind.Reset ? ConnectionFault.Reset() : ConnectionFault.Closed();
        }
    }

    private int Copy(Span<byte> target)
    {
        var count = (int)Math.Min(target.Length, _end - _position);
        if (count > 0)
        {
            response.Read(_position, target[..count]);
            _position += count;
        }

        return count;
    }
}
