using System.Buffers;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Reads a body in blocks that are large enough to write, and reads the next block while the last one is written. Bytes that were received
/// before an error are returned before the error is thrown.
/// </summary>
internal sealed class BodyReader : IDisposable
{
    // The amount that a socket of a fast network buffers.
    private const int LargestBlock = 512 * 1024;

    // Smaller blocks are not worth a write; waiting longer would keep bytes of a slow network from the disk.
    private const int WorthWriting = 64 * 1024;

    private readonly Stream _body;
    private readonly InactivityTimeout _inactivity;
    private readonly DownloadLink _link;
    private readonly MinimumRate? _minimum;
    private readonly int _most;
    private readonly int _worthWriting;
    private readonly long? _length;
    private long _received;
    private byte[]? _next;
    private Exception? _error;
    private bool _isAtEnd;

    /// <summary>Initializes a new instance of the <see cref="BodyReader"/> class.</summary>
    /// <param name="body">The body.</param>
    /// <param name="length">The length of the body in bytes, if it is known; a small body gets a small buffer.</param>
    /// <param name="most">The largest size of a block.</param>
    /// <param name="inactivity">Limits the time without a received byte.</param>
    /// <param name="link">The link, whose secrets no error must hold.</param>
    /// <param name="minimum">The lowest rate; <see langword="null"/> for none.</param>
    public BodyReader(Stream body, long? length, int? most, InactivityTimeout inactivity, DownloadLink link, MinimumRate? minimum = null)
    {
        _body = body;
        _inactivity = inactivity;
        _link = link;
        _minimum = minimum;
        _length = length;
        _worthWriting = Math.Min(WorthWriting, (most ?? LargestBlock) / 2);

        // One more byte than expected is enough to detect the end.
        _most = (int)Math.Min(Math.Min(LargestBlock, most ?? LargestBlock), Math.Min(LargestBlock, Math.Max(1, length ?? LargestBlock)) + 1);
        Buffer = ArrayPool<byte>.Shared.Rent(_most);
    }

    /// <summary>Gets the buffer with the bytes that were read last.</summary>
    public byte[] Buffer { get; private set; }

    /// <returns>The number of bytes in the buffer; 0 at the end.</returns>
    public ValueTask<int> ReadAsync() => FillAsync(Buffer);

    /// <summary>Reads the next block while the buffer is still in use. Waits for that use to end even if the read fails.</summary>
    /// <returns>The number of bytes in the buffer; 0 at the end.</returns>
    public async ValueTask<int> ReadWhileAsync(Task inUse)
    {
        if (_isAtEnd)
        {
            await inUse.ConfigureAwait(false);
            return 0;
        }

        _next ??= ArrayPool<byte>.Shared.Rent(_most);
        try
        {
            return await FillAsync(_next).ConfigureAwait(false);
        }
        finally
        {
            await inUse.ConfigureAwait(false);
            (Buffer, _next) = (_next, Buffer);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(Buffer);
        if (_next is not null)
        {
            ArrayPool<byte>.Shared.Return(_next);
        }
    }

    private async ValueTask<int> FillAsync(byte[] buffer)
    {
        if (_error is not null)
        {
            throw _error;
        }

        var filled = 0;
        _inactivity.Reset();
        try
        {
            // The socket returns the bytes that it has, often few.
            while (!_isAtEnd && _error is null && filled <= _worthWriting && filled < _most)
            {
                var start = _minimum?.GetTimestamp() ?? 0;
                var read = await _body.ReadAsync(buffer, filled, _most - filled, _inactivity.Token).ConfigureAwait(false);
                _isAtEnd = read == 0;
                if (read > 0)
                {
                    _inactivity.Reset();
                    filled += read;
                    _received += read;
                    _isAtEnd = _received == _length;
                    _error = !_isAtEnd && _minimum?.IsTooLow(start, read) == true ? DownloadErrors.TooSlow(_minimum.BytesPerSecond) : null;
                }
            }
        }
        catch (Exception exception)
        {
            var error = StorageResponse.BodyErrorOf(exception, _inactivity, _link);
            if (filled == 0 || _inactivity.Caller.IsCancellationRequested)
            {
                if (ReferenceEquals(error, exception))
                {
                    throw;
                }

                throw error;
            }

            _error = error;
        }

        // A slow disk or reader does not count as an inactive server.
        _inactivity.Pause();
        return filled;
    }
}
