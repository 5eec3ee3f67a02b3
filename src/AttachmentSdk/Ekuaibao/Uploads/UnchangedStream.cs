namespace AttachmentSdk.Ekuaibao.Uploads;

/// <summary>
/// Reads content of a known length, and fails before its last byte is returned if the content has changed since: the vendor would keep a mix
/// of two versions. The content stays open.
/// </summary>
/// <param name="content">The content, from its current position.</param>
/// <param name="progress">Receives the number of bytes that were sent; <see langword="null"/> for none.</param>
internal sealed class UnchangedStream(Stream content, IProgress<long>? progress = null) : Stream
{
    private readonly long _start = content.Position;
    private readonly long _end = content.Length;
    private readonly DateTime _time = LastWriteTime(content);

    /// <summary>Gets the error that ended the reading; <see langword="null"/> if there was none.</summary>
    public Exception? Failure { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => _end;

    /// <inheritdoc/>
    public override long Position
    {
        get => content.Position;
        set => content.Position = value;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Checked(content.Read(buffer, offset, Limited(count)), count);
        }
        catch (IOException exception)
        {
            Failure = exception;
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        try
        {
            return Checked(await content.ReadAsync(buffer, offset, Limited(count), cancellationToken).ConfigureAwait(false), count);
        }
        catch (IOException exception)
        {
            Failure = exception;
            throw;
        }
    }

#if NET
    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Checked(await content.ReadAsync(buffer[..Limited(buffer.Length)], cancellationToken).ConfigureAwait(false), buffer.Length);
        }
        catch (IOException exception)
        {
            Failure = exception;
            throw;
        }
    }
#endif

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => content.Seek(origin == SeekOrigin.End ? _end + offset : offset, origin == SeekOrigin.End ? SeekOrigin.Begin : origin);

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is written.
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // The time of a file that is written through the stream itself may not be up to date.
    private static DateTime LastWriteTime(Stream content) =>
#if NET
        content is FileStream { CanWrite: false } file ? File.GetLastWriteTimeUtc(file.SafeFileHandle) :
#endif
        default;

    private int Limited(int count) => (int)Math.Min(count, Math.Max(0, _end - content.Position));

    private int Checked(int read, int wanted)
    {
        var isAtEnd = read == 0 ? wanted > 0 : content.Position >= _end;
        if (isAtEnd && (content.Position != _end || content.Length != _end || LastWriteTime(content) != _time || HoldsMore()))
        {
            throw new IOException("The content changed during the upload.");
        }

        Report(content.Position - _start - read);
        return read;
    }

    // The bytes of a read are sent when the next one comes. The last read returns none.
    private void Report(long sent)
    {
        try
        {
            progress?.Report(sent);
        }
        catch (Exception exception)
        {
            Failure = exception;
            throw;
        }
    }

    // The length of a device or of a file of the system, such as those in /proc, is 0.
    private bool HoldsMore() => _end == 0 && content is FileStream && content.ReadByte() >= 0;
}
