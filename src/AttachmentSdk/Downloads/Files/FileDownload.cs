using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Downloads one file from its link to a folder: opens the response, determines the name, looks for an existing file, copies, verifies,
/// commits. Paths are relative to the target folder. The first link determines the sub-folder, also when the link is renewed.
/// </summary>
internal sealed class FileDownload(TransferContext context, TargetFolder folder, ILinkSource links, ItemId id, DownloadInstrumentation.Item item, int earlierAttempts = 0) : IRetryable<ExistingFile?>
{
    private const int HeadSize = 4096;

    private const string FileOfAnyName = "file";

    // A virus scanner or a viewer has let go of a file by then.
    private static readonly TimeSpan HeldFileDelay = TimeSpan.FromSeconds(1);

    private FileLayout? _layout;
    private DownloadLink _first = null!;
    private PartFile _part = null!;
    private Transfer _transfer = null!;
    private IDisposable? _stay;
    private string? _name;
    private string? _page;
    private bool _isDecided;

    public long Received => _transfer.Received;

    /// <exception cref="DownloadException">The download failed.</exception>
    public async Task<DownloadResult<TReference>> RunAsync<TReference>(TReference reference, CancellationToken cancellationToken)
    {
        try
        {
            return await RunOnceAsync(reference, cancellationToken).ConfigureAwait(false);
        }
        catch (DownloadException exception) when (FileErrors.IsVanished(exception))
        {
            item.OnRetry(exception);
            return await new FileDownload(context, folder, links, id, item, _transfer.Attempts).RunOnceAsync(reference, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>The file that makes the download superfluous; <see langword="null"/> if the part is complete.</returns>
    public async Task<ExistingFile?> AttemptAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await FetchAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DownloadException exception) when (_page is not null && exception.Code is DownloadErrorCode.LengthMismatch or DownloadErrorCode.ChecksumMismatch && _transfer.Content is { Crc64: null, Md5: null })
        {
            throw DownloadErrors.ErrorPage(_page, _name!, isTransient: true, exception);
        }
    }

    public void OnRetry(DownloadException error) => item.OnRetry(error);

    public void OnFailure(DownloadException exception) => _transfer.OnFailure(exception);

    private async Task<DownloadResult<TReference>> RunOnceAsync<TReference>(TReference reference, CancellationToken cancellationToken)
    {
        var link = await links.GetAsync(cancellationToken).ConfigureAwait(false);
        _layout = context.Options.Layout ?? link.DefaultLayout;
        _first = link;
        if (link.FileName is not null
            && folder.FindExisting(PathOf(FileNameChoice.BeforeContent(link, null)!), id, new RemoteObject { Length = link.Length, Sha1 = link.Sha1 }, context.Options.IfExists) is { } known)
        {
            return Skip(reference, known, attempts: 0);
        }

        // Before the request, where the name has no part in it.
        using var stay = _layout is { NeedsNameForFolder: false } ? folder.Enter(Path.GetDirectoryName(PathOf(FileOfAnyName))!) : null;
        using var part = folder.OpenPart(id, context.Options);
        _part = part;
        _transfer = SegmentedTransfer.IsNeeded(context.Options, part)
            ? new SegmentedTransfer(context, links, part, item, cancellationToken)
            : new Transfer(context, links, part, item);
        try
        {
            var existing = await context.Retries.RunAsync(this, cancellationToken).ConfigureAwait(false);
            if (existing is null)
            {
                return await CommitAsync(reference, cancellationToken).ConfigureAwait(false);
            }

            part.Discard();
            return Skip(reference, existing, earlierAttempts + _transfer.Attempts);
        }
        catch (DownloadException exception) when (exception.Attempts == 0)
        {
            exception.Requests.Count = earlierAttempts + _transfer.Attempts;
            throw;
        }
        finally
        {
            await _transfer.DisposeAsync().ConfigureAwait(false);
            _stay?.Dispose();
        }
    }

    private async Task<ExistingFile?> FetchAsync(CancellationToken cancellationToken)
    {
        for (var isComplete = false; !isComplete;)
        {
            using var response = await _transfer.OpenAsync(cancellationToken).ConfigureAwait(false);
            if (response is null)
            {
                break;
            }

            if (!_isDecided && FindExisting(response.Link) is { } existing)
            {
                return existing;
            }

            await response.ReadAsync(context.Bandwidth?.LargestRead).ConfigureAwait(false);
            Inspect(response);
            isComplete = await _transfer.CopyAsync(response).ConfigureAwait(false);
        }

        _transfer.Verify();
        _name ??= NameOf(await links.GetAsync(cancellationToken).ConfigureAwait(false), Head(default, isWhole: false));
        EnterFolder();
        return null;
    }

    private ExistingFile? FindExisting(DownloadLink link)
    {
        var content = _transfer.Content;
        if (FileNameChoice.BeforeContent(link, content.Disposition) is { } name)
        {
            _name = PathOf(name);
            if (folder.FindExisting(_name, id, content, context.Options.IfExists) is { } existing)
            {
                return existing;
            }

            EnterFolder();
        }

        if (content.Length is { } length)
        {
            FreeSpace.Require(folder.FullPath, length - _transfer.Received);
        }

        _isDecided = true;
        return null;
    }

    private async Task<DownloadResult<TReference>> CommitAsync<TReference>(TReference reference, CancellationToken cancellationToken)
    {
        DownloadResult<TReference> result;
        try
        {
            result = Commit(reference);
        }
        catch (DownloadException exception) when (exception.Code == DownloadErrorCode.InUse)
        {
            await Task.Delay(HeldFileDelay, context.Clock, cancellationToken).ConfigureAwait(false);
            result = Commit(reference);
        }

        if (_part.IsFlushed && result.Status == DownloadStatus.Downloaded)
        {
            await folder.FlushNameAsync(result.Path!).ConfigureAwait(false);
        }

        return result;
    }

    private DownloadResult<TReference> Commit<TReference>(TReference reference)
    {
        var (length, checksums) = (_part.Length, _transfer.Checksums!);
        var (path, wasThere) = folder.Commit(_part, _name!, id, context.Options.IfExists, checksums, context.Clock.GetUtcNow(), _transfer.IsVerified);
        return new DownloadResult<TReference>(reference, wasThere ? DownloadStatus.Skipped : DownloadStatus.Downloaded, path, length, earlierAttempts + _transfer.Attempts, checksums: checksums, isVerified: _transfer.IsVerified, replacesThumbnail: links.UsesOriginal);
    }

    private DownloadResult<TReference> Skip<TReference>(TReference reference, ExistingFile existing, int attempts)
    {
        folder.Record(id, existing.Path, existing.Length, existing.Checksums, context.Clock.GetUtcNow());
        return existing.ToResult(reference, attempts);
    }

    private void EnterFolder() => _stay ??= _layout is { NeedsNameForFolder: true } ? folder.Enter(Path.GetDirectoryName(_name!)!) : null;

    private void Inspect(StorageResponse response)
    {
        var head = Head(response.Block, response.Kind == ResponseKind.Whole);
        _name ??= NameOf(response.Link, head);
        var (content, link) = (response.Kind == ResponseKind.Whole ? response.Content : _transfer.Content, response.Link);

        _page = ErrorPageCheck.Require(link, content, head, _name, _transfer.IsKnown);
        item.OnPath(_name);
    }

    // The beginning of the file: the bytes received earlier, unless the response has the whole file, and the next block.
    private ReadOnlySpan<byte> Head(ArraySegment<byte> block, bool isWhole)
    {
        if (isWhole || _part.Length == 0)
        {
            return block.AsSpan(0, Math.Min(HeadSize, block.Count));
        }

        var head = new byte[HeadSize];
        var there = _part.ReadHead(head);
        var taken = Math.Min(HeadSize - there, block.Count);
        block.AsSpan(0, taken).CopyTo(head.AsSpan(there));
        return head.AsSpan(0, there + taken);
    }

    private string NameOf(DownloadLink link, ReadOnlySpan<byte> head) =>
        PathOf(FileNameChoice.BeforeContent(link, _transfer.Content.Disposition) ?? FileNameChoice.FromContent(link, head, _transfer.Content.MediaType));

    private string PathOf(string name) => folder.Fit(_layout?.PathFor(_first, name, context.Clock.GetLocalNow()) ?? name);
}
