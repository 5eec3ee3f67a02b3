using System.Buffers;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Reads a body in blocks that are worth a write, the next one while the last is written. Bytes that came before a fault are given out
/// before the fault is.
/// </summary>
internal sealed class BodyReader : IDisposable
{
    // As much as a socket of a fast network holds.
    private const int LargestBlock = 512 * 1024;

    // Less is not worth a write; waiting for more would keep bytes of a slow network from the disk.
    private const int WorthWriting = 64 * 1024;

    private readonly Stream _body;
    private readonly InactivityTimeout _inactivity;
    private readonly int _most;
    private readonly int _worthWriting;
    private byte[]? _next;
    private Exception? _error;
    private bool _isAtEnd;

    /// <summary>Initializes a new instance of the <see cref="BodyReader"/> class.</summary>
    /// <param name="body">The body.</param>
    /// <param name="length">Its length in bytes, where it is known; a small body gets a small buffer.</param>
    /// <param name="most">The most bytes that a block may have.</param>
    /// <param name="inactivity">Limits the time without a byte.</param>
    public BodyReader(Stream body, long? length, int? most, InactivityTimeout inactivity)
    {
        _body = body;
        _inactivity = inactivity;
        _worthWriting = Math.Min(WorthWriting, (most ?? LargestBlock) / 2);

        // One byte more than expected is room enough to see the end.
        _most = (int)Math.Min(Math.Min(LargestBlock, most ?? LargestBlock), Math.Max(1, length ?? LargestBlock) + 1);
        Buffer = ArrayPool<byte>.Shared.Rent(_most);
    }

    /// <summary>Holds what was read last.</summary>
    public byte[] Buffer { get; private set; }

    /// <returns>How many bytes the buffer holds; 0 at the end.</returns>
    public ValueTask<int> ReadAsync() => FillAsync(Buffer);

    /// <summary>Reads on while the buffer is still in use. Whatever ends the reading, the use is waited for.</summary>
    /// <returns>How many bytes the buffer holds then; 0 at the end.</returns>
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
            // The socket gives what it has, often little.
            while (!_isAtEnd && filled <= _worthWriting && filled < _most)
            {
                var read = await _body.ReadAsync(buffer, filled, _most - filled, _inactivity.Token).ConfigureAwait(false);
                _isAtEnd = read == 0;
                if (read > 0)
                {
                    _inactivity.Reset();
                    filled += read;
                }
            }
        }
        catch (Exception exception)
        {
            var error = StorageResponse.ErrorOf(exception, _inactivity);
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

        // A slow disk or reader is no silent server.
        _inactivity.Pause();
        return filled;
    }
}
