using System.IO.Pipelines;
using System.Runtime.ExceptionServices;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>A file read while it is downloaded. Broken connections and expired links are mended under the reader's feet.</summary>
internal sealed class DownloadStream : Stream
{
    private const int ReadAhead = 1024 * 1024;

    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource<bool> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: ReadAhead, resumeWriterThreshold: ReadAhead / 2, useSynchronizationContext: false));
    private readonly Stream _reader;
    private Task _download = Task.CompletedTask;
    private ExceptionDispatchInfo? _fault;

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

    /// <returns>A stream whose first bytes are there.</returns>
    /// <exception cref="DownloadException">The file cannot be had.</exception>
    public static async Task<Stream> OpenAsync<TReference>(
        TransferContext context, TReference reference, Func<CancellationToken, Task<ILinkSource>> findLink, CancellationToken cancellationToken)
    {
        var stream = new DownloadStream();
        stream._download = Task.Run(() => stream.RunAsync(context, reference, findLink), CancellationToken.None);
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

    /// <summary>Ends the download; nothing of it goes on afterwards.</summary>
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

    private async Task RunAsync<TReference>(TransferContext context, TReference reference, Func<CancellationToken, Task<ILinkSource>> findLink)
    {
        Exception? fault = null;
        try
        {
            var watch = new DownloadWatch(context.Options, context.Telemetry);
            await SingleDownload.RunAsync(reference, watch, item => DownloadAsync(context, reference, findLink, item), _closing.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            fault = exception;
        }

        // The reader meets the fault where the bytes end; a pipe that knew of it would hold back what was not read yet.
        _fault = fault is null ? null : ExceptionDispatchInfo.Capture(fault);
        await _pipe.Writer.CompleteAsync().ConfigureAwait(false);
        if (fault is not null)
        {
            _started.TrySetException(fault);
        }
    }

    private async Task<DownloadResult<TReference>> DownloadAsync<TReference>(
        TransferContext context, TReference reference, Func<CancellationToken, Task<ILinkSource>> findLink, ItemWatch watch)
    {
        var link = await findLink(_closing.Token).ConfigureAwait(false);
        using var transfer = new Transfer(context, link, new PipeSink(_pipe.Writer), watch)
        {
            Inspect = (_, _, _) => _started.TrySetResult(true),
        };
        await context.Retries.RunAsync(transfer, _closing.Token).ConfigureAwait(false);
        return new DownloadResult<TReference>(reference, DownloadStatus.Downloaded, bytes: transfer.Length, attempts: transfer.Attempts);
    }

    private int EndOr(int read, int asked)
    {
        if (read == 0 && asked > 0)
        {
            _fault?.Throw();
        }

        return read;
    }
}
