using System.IO.Pipelines;
using System.Runtime.ExceptionServices;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>A file that is read while it is downloaded. Broken connections and expired links are replaced transparently.</summary>
internal sealed class DownloadStream : Stream
{
    private const int ReadAhead = 1024 * 1024;

    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource<bool> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: ReadAhead, resumeWriterThreshold: ReadAhead / 2, useSynchronizationContext: false));
    private readonly Stream _reader;
    private Task _download = Task.CompletedTask;
    private ExceptionDispatchInfo? _error;

    private DownloadStream() => _reader = _pipe.Reader.AsStream();

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
    public static async Task<Stream> OpenAsync(Func<IByteSink, CancellationToken, Task> download, CancellationToken cancellationToken)
    {
        var stream = new DownloadStream();
        stream._download = Task.Run(() => stream.RunAsync(download), CancellationToken.None);
        try
        {
            using (cancellationToken.Register(stream._closing.Cancel))
            {
                await stream._started.Task.ConfigureAwait(false);
                return stream;
            }
        }
        catch
        {
#if NET
            await stream.DisposeAsync().ConfigureAwait(false);
#else
            stream.Dispose();
#endif
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

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
        if (disposing && !_closing.IsCancellationRequested)
        {
            _closing.Cancel();
            _reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task RunAsync(Func<IByteSink, CancellationToken, Task> download)
    {
        Exception? error = null;
        try
        {
            await download(new PipeSink(_pipe.Writer, _started), _closing.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = exception;
        }

        // The reader gets the error after the last byte; a pipe that is completed with the error would withhold bytes that were not read
        // yet.
        _error = error is null ? null : ExceptionDispatchInfo.Capture(error);
        await _pipe.Writer.CompleteAsync().ConfigureAwait(false);
        if (error is null)
        {
            _started.TrySetResult(true); // An empty file has no first byte.
        }
        else
        {
            _started.TrySetException(error);
        }
    }

    private int EndOr(int read, int asked)
    {
        if (read == 0 && asked > 0)
        {
            _error?.Throw();
        }

        return read;
    }

    /// <summary>Passes the bytes to the reader as they arrive, and waits while the reader is slower.</summary>
    private sealed class PipeSink(PipeWriter writer, TaskCompletionSource<bool> started) : IByteSink
    {
        public long Length { get; private set; }

        public RemoteObject? Known => null;

        // Bytes that were passed to the reader cannot be withdrawn.
        public bool TryRestart() => Length == 0;

        public Task ReplayAsync(Action<byte[], int> append, CancellationToken cancellationToken) => throw new NotSupportedException();

        public void Remember(RemoteObject content) => started.TrySetResult(true);

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
}
