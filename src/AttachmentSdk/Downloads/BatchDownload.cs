using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads;

/// <summary>Downloads one item of a batch, or throws a <see cref="DownloadException"/>.</summary>
internal delegate Task<DownloadResult<TReference>> ItemDownload<TReference>(
    TReference reference, ItemId id, ILinkSource links, DownloadInstrumentation.Item instrumentation, CancellationToken cancellationToken);

/// <summary>
/// Downloads any number of references, several at the same time, with links that are resolved just before. Memory use does not grow with them.
/// </summary>
internal sealed class BatchDownload<TReference>(
    LinkResolver<TReference> resolver, TransferContext context, TargetFolder? folder, ItemDownload<TReference> download, DownloadInstrumentation instrumentation)
{
    private readonly DownloadOptions _options = context.Options;
    private readonly Telemetry _telemetry = context.Telemetry;

    // The capacity leaves room for the next links while the last ones are used, so that no worker waits for a call.
    private readonly Channel<Item> _queue = Channel.CreateBounded<Item>(context.Options.MaxConcurrency + resolver.MaxBatchSize);
    private readonly DownloadInstrumentation _instrumentation = instrumentation;
    private readonly BatchResults<TReference> _results = new(context.Options.MaxConcurrency * 2, instrumentation);
    private readonly BatchEnd _end = new(context.Options.StopOnFailure);
    private ExceptionDispatchInfo? _inputError;

    public async IAsyncEnumerable<DownloadResult<TReference>> RunAsync(IAsyncEnumerable<TReference> references, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = WorkAsync(references, stop);
        try
        {
            while (await _results.WaitToReadAsync().ConfigureAwait(false))
            {
                while (_results.TryRead(out var result))
                {
                    yield return result!;
                }
            }
        }
        finally
        {
            // Also when the caller stops reading early: no work continues after that.
            await stop.CancelAsync().ConfigureAwait(false);
            await DrainAsync(work).ConfigureAwait(false);
            _instrumentation.End(_end.Fatal);
        }

        await work.ConfigureAwait(false);
        if (_end.Fatal is { } fatal)
        {
            ExceptionDispatchInfo.Capture(fatal).Throw();
        }

        _inputError?.Throw();
    }

    private async Task DrainAsync(Task work)
    {
        while (await _results.WaitToReadAsync().ConfigureAwait(false))
        {
            _results.TryRead(out _);
        }

        try
        {
            await work.ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The exception is rethrown to the caller, unless the caller stopped reading early.
        }
    }

    // These tasks end together. A worker that stops because of an exception that is not an item's, for example from the caller's progress
    // callback, would otherwise leave the others waiting for it.
    private static async Task RunAsync(Func<CancellationToken, Task> work, CancellationTokenSource stop)
    {
        try
        {
            await work(stop.Token).ConfigureAwait(false);
        }
        catch (Exception)
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task WorkAsync(IAsyncEnumerable<TReference> references, CancellationTokenSource stop)
    {
        try
        {
            var workers = Enumerable.Range(0, _options.MaxConcurrency).Select(_ => Task.Run(() => RunAsync(DownloadQueuedAsync, stop), stop.Token));
            await Task.WhenAll([Task.Run(() => RunAsync(token => ResolveAsync(references, token), stop), stop.Token), .. workers]).ConfigureAwait(false);
        }
        finally
        {
            _results.Complete();
        }
    }

    private async Task ResolveAsync(IAsyncEnumerable<TReference> references, CancellationToken cancellationToken)
    {
        try
        {
            var batch = new List<(TReference Reference, ItemId Id)>(resolver.MaxBatchSize);
            var source = references.GetAsyncEnumerator(cancellationToken);
            await using var disposal = source.ConfigureAwait(false);
            while (_end.Reason is null && await MoveNextAsync(source, cancellationToken).ConfigureAwait(false))
            {
                _instrumentation.AddReference();
                var id = ItemId.Of(resolver.IdentityOf(source.Current));
                if (!_results.TryBegin(id, source.Current))
                {
                    continue;
                }

                if (FindKnown(source.Current, id) is { } known)
                {
                    await _results.EndWithoutStartAsync(id, known).ConfigureAwait(false);
                    continue;
                }

                batch.Add((source.Current, id));
                if (batch.Count == resolver.MaxBatchSize)
                {
                    await QueueAsync(batch, cancellationToken).ConfigureAwait(false);
                    batch.Clear();
                }
            }

            if (_end.Reason is null && _inputError is null)
            {
                _instrumentation.CompleteReferences();
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

    private DownloadResult<TReference>? FindKnown(TReference reference, ItemId id) =>
        IsKnownByManifest(reference) ? folder!.FindKnown(id)?.ToResult(reference) : _results.Find(id, reference);

    private bool IsKnownByManifest(TReference reference) => folder is not null && _options is { UseManifest: true, IfExists: FileConflict.Skip } && resolver.HasFixedContent(reference);

    // References read before the failure are finished first.
    private async Task<bool> MoveNextAsync(IAsyncEnumerator<TReference> source, CancellationToken cancellationToken)
    {
        try
        {
            return await source.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _inputError = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    private async Task QueueAsync(List<(TReference Reference, ItemId Id)> batch, CancellationToken cancellationToken)
    {
        if (_end.Reason is { } end)
        {
            await EndAllAsync(batch, end).ConfigureAwait(false);
            return;
        }

        IReadOnlyList<ResolvedLink<TReference>> resolved;
        try
        {
            resolved = await resolver.ResolveAsync([.. batch.Select(item => item.Reference)], _telemetry, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (DownloadErrors.IsOfItem(exception, cancellationToken))
        {
            _end.OnError(exception);
            await EndAllAsync(batch, exception).ConfigureAwait(false);
            return;
        }

        var links = new LinkBatch<TReference>(resolver, resolved, _telemetry);
        for (var index = 0; index < resolved.Count; index++)
        {
            if (resolved[index].IsFound)
            {
                await _queue.Writer.WriteAsync(new Item(resolved[index].Reference, batch[index].Id, links, index), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                _end.OnError(resolved[index].ToException());
                await _results.EndWithoutStartAsync(batch[index].Id, DownloadResult<TReference>.Failed(resolved[index].Reference, resolved[index].Missing)).ConfigureAwait(false);
            }
        }
    }

    private async Task EndAllAsync(List<(TReference Reference, ItemId Id)> batch, Exception exception)
    {
        foreach (var (reference, id) in batch)
        {
            await _results.EndWithoutStartAsync(id, DownloadResult<TReference>.Failed(reference, DownloadError.From(exception))).ConfigureAwait(false);
        }
    }

    private async Task DownloadQueuedAsync(CancellationToken cancellationToken)
    {
        while (await _queue.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (_queue.Reader.TryRead(out var item))
            {
                using var instrumentation = _instrumentation.Start(item.Reference!);
                var result = await DownloadAsync(item, instrumentation, cancellationToken).ConfigureAwait(false);
                instrumentation.End(result);
                item.Batch.MarkDone(item.Index, isRefused: result.Error?.Code == DownloadErrorCode.LinkRefused);
                await _results.EndAsync(item.Id, result, IsKnownByManifest(item.Reference)).ConfigureAwait(false);
            }
        }
    }

    private async Task<DownloadResult<TReference>> DownloadAsync(Item item, DownloadInstrumentation.Item instrumentation, CancellationToken cancellationToken)
    {
        if (_end.Reason is { } end)
        {
            return DownloadResult<TReference>.Failed(item.Reference, DownloadError.From(end));
        }

        try
        {
            return await download(item.Reference, item.Id, item.Batch.SourceOf(item.Index), instrumentation, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (DownloadErrors.IsOfItem(exception, cancellationToken))
        {
            _end.OnError(exception);
            return DownloadResult<TReference>.Failed(item.Reference, DownloadError.From(exception), (exception as DownloadException)?.Attempts ?? 0);
        }
    }

    private sealed record Item(TReference Reference, ItemId Id, LinkBatch<TReference> Batch, int Index);
}
