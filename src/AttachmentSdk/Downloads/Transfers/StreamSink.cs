namespace AttachmentSdk.Downloads.Transfers;

/// <summary>The caller's stream, from where it stands now.</summary>
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
            return false; // A stream may seek and yet not be cut.
        }

        Length = 0;
        return true;
    }

    public Task ReplayAsync(Action<byte[], int> append, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Remember(RemoteObject content)
    {
        // Nothing of a stream outlives the download.
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
