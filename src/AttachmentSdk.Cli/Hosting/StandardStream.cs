namespace AttachmentSdk.Cli.Hosting;

/// <summary>
/// Standard output or standard error. A write that fails is not an exception, because the download and its report must not end with it; what
/// follows is discarded.
/// </summary>
/// <param name="stream">The stream of the system.</param>
internal sealed class StandardStream(Stream stream) : Stream
{
    /// <summary>Gets the reason why the stream cannot be written to; <see langword="null"/> if all writes succeeded.</summary>
    public string? Failure { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Failure is not null)
        {
            return;
        }

        try
        {
            stream.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Failure = FileErrors.Words(exception);
        }
    }

    public override void Flush()
    {
        // Each write reaches the system.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
