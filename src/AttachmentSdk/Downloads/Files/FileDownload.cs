using AttachmentSdk.Downloads.FileNames;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>One file from its link into a folder: skipped when it is there, else collected in a part, verified and given its name.</summary>
internal sealed class FileDownload(StorageRequest storage, TargetFolder folder, DownloadOptions options, TimeProvider clock)
{
    public async Task<DownloadResult<TReference>> RunAsync<TReference>(TReference reference, ILinkSource links, string identity, CancellationToken cancellationToken)
    {
        var owner = new object();
        var link = await links.GetAsync(cancellationToken).ConfigureAwait(false);
        if (link.FileName is not null && Find(link, null, link.Length, owner) is { } known)
        {
            return new DownloadResult<TReference>(reference, DownloadStatus.Skipped, known, link.Length!.Value);
        }

        using var part = PartFile.Create(folder.FullPath, identity);
        string? existing = null;
        string? name = null;
        var transfer = new Transfer(storage, links, part, options.InactivityTimeout, clock)
        {
            IsWanted = (current, content) =>
            {
                name = FileNameChoice.BeforeContent(current, content.Disposition);
                existing = Find(current, content.Disposition, content.Length, owner);
                return existing is null;
            },
            Inspect = (current, content, head) =>
            {
                name ??= FileNameChoice.FromContent(current, head, content.MediaType);
                RefuseErrorPage(name, content.Length ?? head.Length, current.Length, head);
            },
            Report = (received, total) => options.Progress?.Report(new DownloadProgress(reference!, name, received, total)),
        };

        if (!await RetriedTransfer.RunAsync(transfer, options, clock, cancellationToken).ConfigureAwait(false))
        {
            return new DownloadResult<TReference>(reference, DownloadStatus.Skipped, existing, new FileInfo(existing!).Length, transfer.Attempts);
        }

        var length = part.Length;
        var (path, wasThere) = folder.Commit(part, name!, options.IfExists, owner);
        return new DownloadResult<TReference>(reference, wasThere ? DownloadStatus.Skipped : DownloadStatus.Downloaded, path, length, transfer.Attempts);
    }

    private string? Find(DownloadLink link, string? disposition, long? length, object owner) =>
        FileNameChoice.BeforeContent(link, disposition) is { } name ? folder.FindExisting(name, length, options.IfExists, owner) : null;

    private static void RefuseErrorPage(string name, long length, long? promised, byte[] head)
    {
        if (length != promised && ErrorPageCheck.Find(name, head) is { } kind)
        {
            throw new DownloadException(DownloadErrorCode.ErrorPage, $"The storage sent {kind} in place of '{name}'; nothing was kept.");
        }
    }
}
