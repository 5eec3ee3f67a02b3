using AttachmentSdk.Downloads.FileNames;
using AttachmentSdk.Downloads.Metering;
using AttachmentSdk.Downloads.Segments;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>One file from its link into a folder: skipped when it is there, else collected in a part, verified and given its name.</summary>
internal sealed class FileDownload(TransferContext context, TargetFolder folder)
{
    public async Task<DownloadResult<TReference>> RunAsync<TReference>(TReference reference, ILinkSource links, string identity, ItemMeter? meter, CancellationToken cancellationToken)
    {
        var link = await links.GetAsync(cancellationToken).ConfigureAwait(false);
        if (link.FileName is not null && Find(link, null, link.Length) is { } known)
        {
            return new DownloadResult<TReference>(reference, DownloadStatus.Skipped, known, link.Length!.Value);
        }

        using var part = PartFile.Open(folder.FullPath, identity, context.Options);
        string? existing = null;
        string? name = null;
        var segments = context.Options.Segments > 1 || part.Tail is not null ? new SegmentedFetch(context, links, part, meter, cancellationToken) : null;
        using var transfer = new Transfer(context, links, part)
        {
            IsWanted = (current, content) =>
            {
                name = FileNameChoice.BeforeContent(current, content.Disposition);
                existing = Find(current, content.Disposition, content.Length);
                if (existing is null && content.Length is { } length)
                {
                    folder.RequireSpace(length - part.Received);
                }

                return existing is null;
            },
            Inspect = (current, content, head) =>
            {
                name ??= FileNameChoice.FromContent(current, head, content.MediaType);
                RefuseErrorPage(name, content.Length ?? head.Length, current, head);
                meter?.FileName = name;
            },
            Segments = segments,
            Meter = meter,
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

    private string? Find(DownloadLink link, string? disposition, long? length) =>
        FileNameChoice.BeforeContent(link, disposition) is { } name ? folder.FindExisting(name, length, context.Options.IfExists) : null;

    private static void RefuseErrorPage(string name, long length, DownloadLink link, byte[] head)
    {
        if (length != link.Length && ErrorPageCheck.Find(name, link.IsPicture, head) is { } kind)
        {
            throw new DownloadException(DownloadErrorCode.ErrorPage, $"The storage sent {kind} in place of '{name}'; nothing was kept.");
        }
    }
}
