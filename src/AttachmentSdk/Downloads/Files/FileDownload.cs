using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Downloads one file from its link to a folder: opens the response, determines the name, looks for an existing file, copies, verifies,
/// commits. Paths are relative to the target folder. The first link determines the sub-folder: the part file stays there when the link is
/// renewed.
/// </summary>
internal sealed class FileDownload(TransferContext context, TargetFolder folder, ILinkSource links, string identity, DownloadInstrumentation.Item item) : IRetryable<string?>
{
    private const int HeadSize = 512;

    private FileLayout? _layout;
    private IReadOnlyDictionary<string, string> _place = null!;
    private PartFile _part = null!;
    private Transfer _transfer = null!;
    private string? _name;
    private bool _isDecided;

    public long Received => _transfer.Received;

    /// <exception cref="DownloadException">The download failed.</exception>
    public async Task<DownloadResult<TReference>> RunAsync<TReference>(TReference reference, CancellationToken cancellationToken)
    {
        var link = await links.GetAsync(cancellationToken).ConfigureAwait(false);
        _layout = context.Options.Layout ?? link.DefaultLayout;
        _place = link.Place;
        if (link.FileName is not null && folder.FindExisting(PathOf(FileNameChoice.BeforeContent(link, null)!), link.Length, context.Options.IfExists) is { } known)
        {
            return new DownloadResult<TReference>(reference, DownloadStatus.Skipped, known, link.Length!.Value);
        }

        var subFolder = _layout?.FolderFor(_place) ?? string.Empty;
        using var stay = folder.Enter(subFolder);
        using var part = folder.OpenPart(subFolder, identity, context.Options);
        _part = part;
        _transfer = SegmentedTransfer.IsNeeded(context.Options, part)
            ? new SegmentedTransfer(context, links, part, item, cancellationToken)
            : new Transfer(context, links, part, item);
        string? existing;
        try
        {
            existing = await context.Retries.RunAsync(this, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await _transfer.DisposeAsync().ConfigureAwait(false);
        }

        if (existing is not null)
        {
            part.Discard();
            return new DownloadResult<TReference>(reference, DownloadStatus.Skipped, existing, _transfer.Content.Length!.Value, _transfer.Attempts);
        }

        var length = part.Length;
        var (path, wasThere) = folder.Commit(part, _name!, context.Options.IfExists);
        return new DownloadResult<TReference>(reference, wasThere ? DownloadStatus.Skipped : DownloadStatus.Downloaded, path, length, _transfer.Attempts);
    }

    /// <returns>The path of the file that makes the download superfluous; <see langword="null"/> if the part is complete.</returns>
    public async Task<string?> AttemptAsync(CancellationToken cancellationToken)
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
        _name ??= NameOf(await links.GetAsync(cancellationToken).ConfigureAwait(false), Head(default));
        return null;
    }

    public void OnRetry(DownloadException error) => item.OnRetry(error);

    public void OnFailure(DownloadException exception) => _transfer.OnFailure(exception);

    private string? FindExisting(DownloadLink link)
    {
        var content = _transfer.Content;
        if (FileNameChoice.BeforeContent(link, content.Disposition) is { } name)
        {
            _name = PathOf(name);
            if (folder.FindExisting(_name, content.Length, context.Options.IfExists) is { } existing)
            {
                return existing;
            }
        }

        if (content.Length is { } length)
        {
            FreeSpace.Require(folder.FullPath, length - _transfer.Received);
        }

        _isDecided = true;
        return null;
    }

    private void Inspect(StorageResponse response)
    {
        var head = Head(response.Block);
        _name ??= NameOf(response.Link, head);
        if ((_transfer.Content.Length ?? head.Length) != response.Link.Length && ErrorPageCheck.Find(_name, response.Link.IsPicture, head) is { } kind)
        {
            throw DownloadErrors.ErrorPage(kind, _name);
        }

        item.OnPath(_name);
    }

    // The beginning of the file: the bytes received earlier, and the next block.
    private ReadOnlySpan<byte> Head(ArraySegment<byte> block)
    {
        if (_part.Length == 0)
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

    private string PathOf(string name) => _layout is null ? name : Path.Combine(_layout.FolderFor(_place), _layout.FileNameFor(_place, name));
}
