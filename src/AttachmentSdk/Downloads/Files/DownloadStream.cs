using System.IO.Pipelines;
using System.Runtime.ExceptionServices;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// A file that is read while it is downloaded. Broken connections and expired links are replaced transparently. The reader gets the last byte
/// once the file is verified, so that no reader of a known length misses an error.
/// </summary>
internal sealed class DownloadStream : Stream
{
    private const int ReadAhead = 1024 * 1024;

    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource<ContentHeader> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: ReadAhead, resumeWriterThreshold: ReadAhead / 2, useSynchronizationContext: false));
    private readonly Stream _reader;
    private Task _download = Task.CompletedTask;
    private ExceptionDispatchInfo? _error;
    private ContentHeader _header = null!;
    private long _read;
    private long _length = long.MaxValue;
    private bool _isEndStated;
    private volatile bool _isClosed;

    private DownloadStream() => _reader = _pipe.Reader.AsStream();

    /// <summary>Gets the checksums of the file; <see langword="null"/> before its end.</summary>
    public FileChecksums? Checksums { get; private set; }

    /// <summary>Gets a value indicating whether the reader has all bytes, and something states that they are all.</summary>
    public bool IsVerified => _isEndStated && Volatile.Read(ref _read) == Volatile.Read(ref _length);

    /// <summary>Gets the number of requests; 0 before the end.</summary>
    public int Attempts { get; private set; }

    /// <summary>
    /// Gets the error of the download; <see langword="null"/> if there is none yet. That its reader wanted no more bytes is no error.
    /// </summary>
    public Exception? Error => _error?.SourceException is { } error && !(error is OperationCanceledException && _isClosed) ? error : null;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <param name="download">Downloads the file to a sink.</param>
    /// <param name="cancellationToken">Cancels the wait for the first bytes.</param>
    /// <returns>A stream whose first bytes are available.</returns>
    /// <exception cref="DownloadException">The file cannot be downloaded.</exception>
    public static async Task<DownloadStream> OpenAsync<TReference>(Func<IContentSink, CancellationToken, Task<DownloadResult<TReference>>> download, CancellationToken cancellationToken)
    {
        var stream = new DownloadStream();
        stream._download = Task.Run(() => stream.RunAsync(download), CancellationToken.None);
        try
        {
            using (cancellationToken.Register(stream._closing.Cancel))
            {
                stream._header = await stream._started.Task.ConfigureAwait(false);
                return stream;
            }
        }
        catch
        {
            await stream.CloseAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <summary>Cancels the download, whose reader gets an error instead of the end.</summary>
    public void Cancel() => _closing.Cancel();

    /// <summary>Cancels the download and waits until it has stopped.</summary>
    public Task CloseAsync()
    {
        Dispose();
        return _download;
    }

    /// <summary>Describes the file to its reader.</summary>
    public AttachmentContent ToContent() => new(this, _header.FileName, _header.Path, _header.MediaType, _header.Length, _header.ETag);

    public override int Read(byte[] buffer, int offset, int count) => EndOr(_reader.Read(buffer, offset, count), count);

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        EndOr(await _reader.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false), count);

#if NET
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        EndOr(await _reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    /// <summary>Cancels the download and waits until it has stopped.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync().ConfigureAwait(false);
        await _download.ConfigureAwait(false);
    }
#endif

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            _closing.Cancel();
            _reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task RunAsync<TReference>(Func<IContentSink, CancellationToken, Task<DownloadResult<TReference>>> download)
    {
        var sink = new PipeSink(_pipe.Writer, _started);
        try
        {
            var result = await download(sink, _closing.Token).ConfigureAwait(false);
            (Checksums, Attempts, _isEndStated) = (result.Checksums, result.Attempts, result.IsVerified);
            Volatile.Write(ref _length, result.Length);
            await sink.EndAsync(_closing.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The reader gets the error after the last byte; a pipe that is completed with the error would withhold bytes that were not
            // read yet.
            _error = ExceptionDispatchInfo.Capture(exception);
            _started.TrySetException(exception);
        }

        await _pipe.Writer.CompleteAsync().ConfigureAwait(false);
    }

    private int EndOr(int read, int asked)
    {
        if (read == 0 && asked > 0)
        {
            _error?.Throw();
        }

        _read += read;
        return read;
    }

    /// <summary>Passes the bytes to the reader as they arrive, and waits while the reader is slower.</summary>
    private sealed class PipeSink(PipeWriter writer, TaskCompletionSource<ContentHeader> started) : IContentSink
    {
        private readonly byte[] _last = new byte[1];

        public long Length { get; private set; }

        public RemoteObject? Known => null;

        // Bytes that were passed to the reader cannot be withdrawn.
        public bool TryRestart() => Length == 0;

        public Task ReplayAsync(Action<byte[], int> append, CancellationToken cancellationToken) => throw new NotSupportedException();

        public void Open(ContentHeader header) => started.TrySetResult(header);

        public void Remember(RemoteObject content)
        {
            // The bytes are not available to a later run.
        }

        public async Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken)
        {
            await EndAsync(cancellationToken).ConfigureAwait(false);
            await PassAsync(buffer.AsMemory(0, count - 1), cancellationToken).ConfigureAwait(false);
            _last[0] = buffer[count - 1];
            Length += count;
        }

        /// <summary>Passes the byte that was held back.</summary>
        public Task EndAsync(CancellationToken cancellationToken) => Length == 0 ? Task.CompletedTask : PassAsync(_last, cancellationToken);

        private async Task PassAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        {
            var result = await writer.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            if (result.IsCompleted)
            {
                throw new OperationCanceledException("The reader has closed the stream.");
            }
        }
    }
}
