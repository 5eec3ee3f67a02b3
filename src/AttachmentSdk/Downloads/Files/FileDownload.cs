using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>One file from its link into a folder: skipped when it is there, else collected in a part, verified and given its name.</summary>
internal sealed class FileDownload(TransferContext context, TargetFolder folder)
{
    public async Task<DownloadResult<TReference>> RunAsync<TReference>(TReference reference, ILinkSource links, string identity, ItemWatch watch, CancellationToken cancellationToken)
    {
        var link = await links.GetAsync(cancellationToken).ConfigureAwait(false);
        var placement = Placement.Of(link, context.Options);
        if (link.FileName is not null && Find(placement, link, null, link.Length) is { } known)
        {
            return new DownloadResult<TReference>(reference, DownloadStatus.Skipped, known, link.Length!.Value);
        }

        using var stay = folder.Enter(placement.Folder);
        using var part = folder.OpenPart(placement.Folder, identity, context.Options);
        string? existing = null;
        string? name = null;
        var segments = context.Options.Segments > 1 || part.Tail is not null ? new SegmentedFetch(context, links, part, watch, cancellationToken) : null;
        using var transfer = new Transfer(context, links, part, watch)
        {
            IsWanted = (current, content) =>
            {
                name = PathBeforeContent(placement, current, content.Disposition);
                existing = Find(placement, current, content.Disposition, content.Length);
                if (existing is null && content.Length is { } length)
                {
                    FreeSpace.Require(folder.FullPath, length - part.Received);
                }

                return existing is null;
            },
            Inspect = (current, content, head) =>
            {
                name ??= placement.PathOf(FileNameChoice.FromContent(current, head, content.MediaType));
                RefuseErrorPage(name, content.Length ?? head.Length, current, head);
                watch.NoteName(Path.GetFileName(name));
            },
            Segments = segments,
        };

        if (!await RunAsync(transfer, segments, cancellationToken).ConfigureAwait(false))
        {
            part.Discard();
            return new DownloadResult<TReference>(reference, DownloadStatus.Skipped, existing, new FileInfo(existing!).Length, transfer.Attempts);
        }

        var length = part.Length;
        var (path, wasThere) = folder.Commit(part, name!, context.Options.IfExists);
        return new DownloadResult<TReference>(reference, wasThere ? DownloadStatus.Skipped : DownloadStatus.Downloaded, path, length, transfer.Attempts);
    }

    private async Task<bool> RunAsync(Transfer transfer, SegmentedFetch? segments, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Retries.RunAsync(transfer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await (segments?.EndAsync() ?? Task.CompletedTask).ConfigureAwait(false);
        }
    }

    private string? Find(Placement placement, DownloadLink link, string? disposition, long? length) =>
        PathBeforeContent(placement, link, disposition) is { } name ? folder.FindExisting(name, length, context.Options.IfExists) : null;

    private static string? PathBeforeContent(Placement placement, DownloadLink link, string? disposition) =>
        FileNameChoice.BeforeContent(link, disposition) is { } name ? placement.PathOf(name) : null;

    private static void RefuseErrorPage(string name, long length, DownloadLink link, byte[] head)
    {
        if (length != link.Length && ErrorPageCheck.Find(name, link.IsPicture, head) is { } kind)
        {
            throw new DownloadException(DownloadErrorCode.ErrorPage, $"The storage sent {kind} in place of '{name}'; nothing was kept.");
        }
    }
}
