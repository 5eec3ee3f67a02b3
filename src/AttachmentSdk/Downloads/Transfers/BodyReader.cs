using System.Buffers;
using System.Runtime.ExceptionServices;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Reads a body in blocks that are worth a write, the next one while the last is written; what came before a fault is given out before
/// the fault is.
/// </summary>
internal sealed class BodyReader(Stream body, int? most, InactivityTimeout inactivity) : IDisposable
{
    // As much as a socket of a fast network holds.
    private const int BufferSize = 512 * 1024;

    // Less is not worth a write; waiting for more would keep bytes of a slow network from the disk.
    private const int WorthWriting = 64 * 1024;

    private readonly int _most = Math.Min(BufferSize, most ?? BufferSize);
    private byte[]? _next;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Holds what was read last.</summary>
    public byte[] Buffer { get; private set; } = ArrayPool<byte>.Shared.Rent(BufferSize);

    /// <returns>How many bytes stand in the buffer; 0 at the end.</returns>
    public Task<int> ReadAsync() => FillAsync(Buffer);

    /// <summary>Reads on while the buffer is still in use. Whatever ends the reading, the use is waited for.</summary>
    /// <returns>How many bytes stand in the buffer then; 0 at the end.</returns>
    public async Task<int> ReadWhileAsync(Task inUse)
    {
        _next ??= ArrayPool<byte>.Shared.Rent(BufferSize);
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

    private async Task<int> FillAsync(byte[] buffer)
    {
        _fault?.Throw();
        var filled = 0;
        inactivity.Reset();
        try
        {
            // The socket gives what it has, often little.
            int read;
            while (filled <= Math.Min(WorthWriting, _most / 2) && (read = await body.ReadAsync(buffer, filled, _most - filled, inactivity.Token).ConfigureAwait(false)) > 0)
            {
                inactivity.Reset();
                filled += read;
            }
        }
        catch (Exception exception) when (filled > 0 && !inactivity.Caller.IsCancellationRequested)
        {
            _fault = ExceptionDispatchInfo.Capture(exception);
        }

        // A slow disk or reader is no silent server.
        inactivity.Pause();
        return filled;
    }
}
