namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Writes to the caller's stream, from its current position on.</summary>
internal sealed class StreamSink(Stream stream) : IByteSink
{
    private readonly long? _start = stream.CanSeek ? stream.Position : null;

    public long Length { get; private set; }

    public RemoteObject? Known => null;

    /// <exception cref="ArgumentException">The stream cannot be written to.</exception>
    public static StreamSink Over(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return destination.CanWrite ? new StreamSink(destination) : throw new ArgumentException("The stream cannot be written to.", nameof(destination));
    }

    public bool TryRestart()
    {
        if (Length == 0)
        {
            return true;
        }

        if (_start is not { } start)
        {
            return false;
        }

        try
        {
            stream.Position = start;
            stream.SetLength(start);
        }
        catch (NotSupportedException)
        {
            return false; // A seekable stream may not support truncation.
        }

        Length = 0;
        return true;
    }

    public Task ReplayAsync(Action<byte[], int> append, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Remember(RemoteObject content)
    {
        // The bytes of a stream are not available to a later run.
    }

    public async Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken)
    {
        try
        {
            await stream.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ObjectDisposedException or NotSupportedException || DownloadErrors.IsOfFileSystem(exception))
        {
            throw new DestinationException($"The stream refused the bytes: {exception.Message}", exception);
        }

        Length += count;
    }
}
