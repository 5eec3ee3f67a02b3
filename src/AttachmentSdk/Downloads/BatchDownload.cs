using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Downloads;

/// <summary>
/// Any number of references to files: resolved a batch at a time just before they are needed, downloaded side by side, handed out as
/// they finish. Memory does not grow with the number of references.
/// </summary>
internal sealed class BatchDownload<TReference>(ILinkResolver<TReference> resolver, FileDownload files, DownloadOptions options, Telemetry telemetry)
{
    private readonly Channel<Item> _queue = Channel.CreateBounded<Item>(options.MaxConcurrency);
    private readonly Channel<DownloadResult<TReference>> _results = Channel.CreateBounded<DownloadResult<TReference>>(options.MaxConcurrency * 2);
    private readonly ItemIdentities _identities = new();
    private readonly DownloadWatch _watch = new(options, telemetry);
    private Exception? _end;
    private ExceptionDispatchInfo? _inputFault;

    // After refused credentials and a broken destination every further item would fail alike.
    private Exception? Fatal => _end is { } end && IsFatal(end) ? end : null;

    public async IAsyncEnumerable<DownloadResult<TReference>> RunAsync(IAsyncEnumerable<TReference> references, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = WorkAsync(references, stop);
        try
        {
            // Without the token: what had finished when the caller cancelled is still reported, and the end comes soon after.
            while (await _results.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                while (_results.Reader.TryRead(out var result))
                {
                    yield return result;
                }
            }
        }
        finally
        {
            // Also when the caller stops reading early: nothing goes on behind its back.
            await AllOrNone.CancelAsync(stop).ConfigureAwait(false);
            await DrainAsync(work).ConfigureAwait(false);
            _watch.End(Fatal);
        }

        await work.ConfigureAwait(false);
        if (Fatal is { } fatal)
        {
            ExceptionDispatchInfo.Capture(fatal).Throw();
        }

        _inputFault?.Throw();
    }

    private async Task DrainAsync(Task work)
    {
        while (await _results.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            _results.Reader.TryRead(out _);
        }

        try
        {
            await work.ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Rethrown by the caller, unless it left early and wants no more of it.
        }
    }

    private async Task WorkAsync(IAsyncEnumerable<TReference> references, CancellationTokenSource stop)
    {
        try
        {
            var workers = Enumerable.Range(0, options.MaxConcurrency).Select(_ => Task.Run(() => AllOrNone.RunAsync(DownloadQueuedAsync, stop), stop.Token));
            await Task.WhenAll([Task.Run(() => AllOrNone.RunAsync(token => ResolveAsync(references, token), stop), stop.Token), .. workers]).ConfigureAwait(false);
        }
        finally
        {
            _results.Writer.Complete();
        }
    }

    private async Task ResolveAsync(IAsyncEnumerable<TReference> references, CancellationToken cancellationToken)
    {
        try
        {
            var batch = new List<TReference>(resolver.MaxBatchSize);
            var source = references.GetAsyncEnumerator(cancellationToken);
            await using var disposal = source.ConfigureAwait(false);
            while (_end is null && await MoveNextAsync(source, cancellationToken).ConfigureAwait(false))
            {
                _watch.NoteReference();
                batch.Add(source.Current);
                if (batch.Count == resolver.MaxBatchSize)
                {
                    await QueueAsync(batch, cancellationToken).ConfigureAwait(false);
                    batch = new List<TReference>(resolver.MaxBatchSize);
                }
            }

            if (_end is null && _inputFault is null)
            {
                _watch.NoteLastReference();
            }

            if (batch.Count > 0)
            {
                await QueueAsync(batch, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _queue.Writer.Complete();
        }
    }

    // What was read before is not lost with the rest: it is finished first.
    private async Task<bool> MoveNextAsync(IAsyncEnumerator<TReference> source, CancellationToken cancellationToken)
    {
        try
        {
            return await source.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _inputFault = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    private async Task QueueAsync(List<TReference> batch, CancellationToken cancellationToken)
    {
        if (_end is { } end)
        {
            await EndAllAsync(batch, end).ConfigureAwait(false);
            return;
        }

        IReadOnlyList<ResolvedLink<TReference>> resolved;
        try
        {
            resolved = await resolver.ResolveAsync(batch, telemetry, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (ItemFault.IsExpected(exception, cancellationToken))
        {
            NoteEnd(exception);
            await EndAllAsync(batch, exception).ConfigureAwait(false);
            return;
        }

        var links = new LinkBatch<TReference>(resolver, resolved, telemetry);
        for (var index = 0; index < resolved.Count; index++)
        {
            if (resolved[index].IsFound)
            {
                await _queue.Writer.WriteAsync(new Item(resolved[index].Reference, links, index), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                NoteEnd(ItemFault.ExceptionFor(resolved[index]));
                await EndWithoutStartAsync(ItemFault.WithoutLink(resolved[index])).ConfigureAwait(false);
            }
        }
    }

    private async Task EndAllAsync(List<TReference> batch, Exception exception)
    {
        foreach (var reference in batch)
        {
            await EndWithoutStartAsync(ItemFault.NotTried(reference, exception)).ConfigureAwait(false);
        }
    }

    private async Task EndWithoutStartAsync(DownloadResult<TReference> result)
    {
        _watch.EndWithoutStart(result);
        await _results.Writer.WriteAsync(result, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task DownloadQueuedAsync(CancellationToken cancellationToken)
    {
        while (await _queue.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (_queue.Reader.TryRead(out var item))
            {
                using var watch = _watch.Start(item.Reference!);
                var result = await DownloadAsync(item, watch, cancellationToken).ConfigureAwait(false);
                watch.End(result);
                item.Batch.MarkDone(item.Index, isRefused: result.Error?.Code == DownloadErrorCode.LinkRefused);
                await _results.Writer.WriteAsync(result, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task<DownloadResult<TReference>> DownloadAsync(Item item, ItemWatch watch, CancellationToken cancellationToken)
    {
        if (_end is { } end)
        {
            return ItemFault.NotTried(item.Reference, end);
        }

        using var identity = _identities.Take(resolver.IdentityOf(item.Reference));
        try
        {
            return await files.RunAsync(item.Reference, item.Batch.SourceOf(item.Index), identity.Value, watch, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (ItemFault.IsExpected(exception, cancellationToken))
        {
            NoteEnd(exception);
            return ItemFault.ToResult(item.Reference, exception);
        }
    }

    private static bool IsFatal(Exception exception) => exception is AttachmentApiException { EndsRun: true } or DestinationException;

    private void NoteEnd(Exception exception)
    {
        if (IsFatal(exception))
        {
            Interlocked.CompareExchange(ref _end, exception, null);
        }
        else if (options.OnFailure == FailurePolicy.StopOnFirst && exception is not DownloadException { Code: DownloadErrorCode.NotFound })
        {
            Interlocked.CompareExchange(ref _end, new DownloadException(DownloadErrorCode.NotStarted, "Not started, because another item failed before."), null);
        }
    }

    private sealed record Item(TReference Reference, LinkBatch<TReference> Batch, int Index);
}
