using System.IO.Pipelines;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>A reader that takes the bytes as they come, and makes the download wait while it does not.</summary>
internal sealed class PipeSink(PipeWriter writer) : IByteSink
{
    public long Length { get; private set; }

    public RemoteObject? Known => null;

    // What the reader has taken cannot be taken back.
    public bool TryRestart() => Length == 0;

    public Task ReplayAsync(Action<byte[], int> show, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Remember(RemoteObject content)
    {
        // Nothing of a stream outlives the download.
    }

    public async Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken)
    {
        var result = await writer.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        if (result.IsCompleted)
        {
            throw new OperationCanceledException("The reader has closed the stream.");
        }

        Length += count;
    }
}
