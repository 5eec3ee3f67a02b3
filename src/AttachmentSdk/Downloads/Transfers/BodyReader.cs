using System.Runtime.ExceptionServices;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Reads a body in blocks that are worth a write; what came before a fault is given out before the fault is.</summary>
internal sealed class BodyReader(Stream body, byte[] buffer, int most, InactivityTimeout inactivity)
{
    private ExceptionDispatchInfo? _fault;

    /// <returns>How many bytes stand in the buffer; 0 at the end.</returns>
    public async Task<int> FillAsync()
    {
        _fault?.Throw();
        var filled = 0;
        try
        {
            // The socket gives what it has, often little; half a buffer shows what kind of file it is, too.
            int read;
            while (filled <= most / 2 && (read = await body.ReadAsync(buffer, filled, most - filled, inactivity.Token).ConfigureAwait(false)) > 0)
            {
                inactivity.Reset();
                filled += read;
            }
        }
        catch (Exception exception) when (filled > 0 && !inactivity.Caller.IsCancellationRequested)
        {
            _fault = ExceptionDispatchInfo.Capture(exception);
        }

        return filled;
    }
}
