using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// A transfer of one large file over several connections. The additional connections fetch blocks from the end of the file while the main
/// connection continues at the contiguous length, until they meet. The transfer does not depend on the additional connections: the main
/// connection fetches every block that they give up, and reports the error if it persists.
/// </summary>
internal sealed class SegmentedTransfer(TransferContext context, ILinkSource links, IRangeSink sink, DownloadInstrumentation.Item item, CancellationToken caller)
    : Transfer(context, links, sink, item)
{
    private const int BufferSize = 128 * 1024;

    private readonly List<Task> _connections = [];
    private CancellationTokenSource? _stop;
    private SegmentMap? _map;
    private volatile bool _isOff = context.Options.Segments == 1;

    public override long Received => _map?.Received ?? base.Received;

    /// <summary>
    /// Determines whether a download benefits from a segmented transfer or needs one: more connections are allowed, or an earlier run left
    /// ranges.
    /// </summary>
    public static bool IsNeeded(DownloadOptions options, IRangeSink sink) => options.Segments > 1 || sink.Ranges.Count > 0;

    public override async Task<StorageResponse?> OpenAsync(CancellationToken cancellationToken)
    {
        await RestoreAsync(cancellationToken).ConfigureAwait(false);
        if (sink.Ranges.Count > 0)
        {
            _map ??= new SegmentMap(sink, Content, Context.Options.SegmentSizes);
        }

        return await CatchUpAsync().ConfigureAwait(false) ? null : await base.OpenAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async Task<bool> CopyAsync(StorageResponse response)
    {
        Begin(response);
        for (var isFirst = true; response.Block.Count > 0; isFirst = false)
        {
            await KeepAsync(response).ConfigureAwait(false);
            if (isFirst)
            {
                StartConnections();
            }

            // The main connection stops where the ranges of the others begin.
            if (_map?.HasMet == true)
            {
                return false;
            }

            await response.ReadAsync(Context.Bandwidth?.LargestRead).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Stops all connections and records the received ranges for the next run.</summary>
    public override async ValueTask DisposeAsync()
    {
        _stop?.Cancel();
        try
        {
            await Task.WhenAll(_connections).ConfigureAwait(false);
        }
        finally
        {
            _stop?.Dispose();
            await base.DisposeAsync().ConfigureAwait(false);
        }

        if (_map is { IsComplete: false } map)
        {
            try
            {
                map.Record();
            }
            catch (DestinationException)
            {
                // The last metadata remains. It covers fewer bytes.
            }
        }
    }

    protected override bool TryRestart()
    {
        _stop?.Cancel();
        _map?.Drop();
        _map = null;
        return base.TryRestart();
    }

    private async Task KeepAsync(StorageResponse response)
    {
        var block = response.Block;
        var count = _map?.Take(block.Count) ?? block.Count;
        RequireRoom(count);
        if (_map is null)
        {
            await sink.WriteAsync(block.Array!, count, response.CancellationToken).ConfigureAwait(false);
        }
        else
        {
            _map.Append(block.Array!, count);
        }

        Hash(block.Array!, count);
        await ReportAsync(count, response.CancellationToken).ConfigureAwait(false);
    }

    // Advances over all completed ranges and waits for pending ones.
    private async Task<bool> CatchUpAsync()
    {
        while (_map is { } map)
        {
            if (map.Advance() is { } passed)
            {
                Replay(map, passed);
            }
            else if (!await map.WaitForPendingAsync(caller).ConfigureAwait(false))
            {
                return map.IsComplete;
            }
        }

        return false;
    }

    private void Replay(SegmentMap map, ByteRange range)
    {
        var buffer = new byte[BufferSize];
        int read;
        for (var position = range.From; position < range.To; position += read)
        {
            caller.ThrowIfCancellationRequested();
            read = map.Read(position, buffer, (int)Math.Min(buffer.Length, range.To - position));
            Hash(buffer, read > 0 ? read : throw new EndOfStreamException("The part file is shorter than what was written to it."));
        }
    }

    // Starts the additional connections if they help and none is running.
    private void StartConnections()
    {
        if (_isOff || Content.ETag is null || !(Content.Length >= Context.Options.SegmentSizes.SmallestFile) || !_connections.TrueForAll(connection => connection.IsCompleted))
        {
            return;
        }

        _stop?.Dispose();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(caller);
        var token = _stop.Token;
        if (_map is null)
        {
            // The metadata states that the length of the file has no meaning. It must exist before the first byte is written at a later
            // position.
            _map = new SegmentMap(sink, Content, Context.Options.SegmentSizes);
            _map.Record();
        }

        for (var segment = 1; segment < Context.Options.Segments; segment++)
        {
            var connection = new SegmentConnection(Context, Links, _map, Content, Item, caller);
            _connections.Add(Task.Run(() => RunAsync(connection, token), CancellationToken.None));
        }
    }

    private async Task RunAsync(SegmentConnection connection, CancellationToken cancellationToken)
    {
        // A server that does not support ranges now will not support them in a minute.
        if (!await connection.RunAsync(cancellationToken).ConfigureAwait(false))
        {
            _isOff = true;
        }
    }
}
