using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// The further connections of one large file. They fetch blocks from its far end while the transfer goes on from the front, until both
/// meet. Nothing depends on them: what they give up, for whatever reason, the front fetches, and it is the front that meets the reason.
/// </summary>
internal sealed class SegmentedFetch(TransferContext context, ILinkSource links, PartFile part, ItemWatch watch, CancellationToken caller)
{
    private const int BufferSize = 128 * 1024;

    private readonly List<Task> _connections = [];
    private CancellationTokenSource? _stop;
    private volatile bool _isOff = context.Options.Segments == 1;

    /// <summary>All bytes that stand, whoever fetched them.</summary>
    public long Received => part.Received;

    /// <summary>Takes bytes for the front, as far as they are nobody else's.</summary>
    public int Take(int count) => part.Tail?.Take(count) ?? count;

    /// <summary>Whether the front has come to what stands or is being fetched.</summary>
    /// <param name="content">The object.</param>
    /// <param name="isFirst">Whether this is the first step of an attempt, which starts the further connections.</param>
    public bool HasMet(RemoteObject content, bool isFirst)
    {
        if (isFirst)
        {
            Start(content);
        }

        return part.Tail?.HasMet == true;
    }

    /// <summary>Moves the front over all that stands there; what is being fetched there is waited for.</summary>
    /// <returns>Whether nothing is missing any more.</returns>
    public async Task<bool> CatchUpAsync(Action<byte[], int> show)
    {
        while (part.Tail is { } tail)
        {
            if (part.Pass() is { } passed)
            {
                Replay(tail, passed, show);
            }
            else if (!await tail.WaitForClaimAsync(caller).ConfigureAwait(false))
            {
                return tail.IsComplete;
            }
        }

        return false;
    }

    /// <summary>The file starts over.</summary>
    public void Stop() => _stop?.Cancel();

    /// <summary>Ends all connections.</summary>
    public async Task EndAsync()
    {
        Stop();
        try
        {
            await Task.WhenAll(_connections).ConfigureAwait(false);
        }
        finally
        {
            _stop?.Dispose();
        }
    }

    // Where they are of use, and none is at work.
    private void Start(RemoteObject content)
    {
        if (_isOff || content.ETag is null || !(content.Length >= context.Options.SegmentSizes.SmallestFile) || !_connections.TrueForAll(connection => connection.IsCompleted))
        {
            return;
        }

        _stop?.Dispose();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(caller);
        var token = _stop.Token;
        var tail = part.Tail ?? part.OpenTail(content);
        for (var segment = 1; segment < context.Options.Segments; segment++)
        {
            var connection = new SegmentConnection(context, links, tail, content, watch, caller);
            _connections.Add(Task.Run(() => WatchAsync(connection, token), CancellationToken.None));
        }
    }

    private void Replay(PartTail tail, ByteSpan span, Action<byte[], int> show)
    {
        var buffer = new byte[BufferSize];
        int read;
        for (var position = span.From; position < span.To; position += read)
        {
            caller.ThrowIfCancellationRequested();
            read = tail.Read(position, buffer, (int)Math.Min(buffer.Length, span.To - position));
            show(buffer, read > 0 ? read : throw new EndOfStreamException("The part file is shorter than what was written to it."));
        }
    }

    private async Task WatchAsync(SegmentConnection connection, CancellationToken cancellationToken)
    {
        // A server that knows no ranges now will know none in a minute.
        if (!await connection.RunAsync(cancellationToken).ConfigureAwait(false))
        {
            _isOff = true;
        }
    }
}
