using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>Downloads one file from its link to a stream, or to a reader that is told the file's name before its first byte.</summary>
internal sealed class ContentDownload(TransferContext context, ILinkSource links, IByteSink sink, DownloadInstrumentation.Item item) : IRetryable<bool>, IAsyncDisposable
{
    private const int HeadSize = 4096;

    private readonly Transfer _transfer = new(context, links, sink, item);
    private ContentHeader? _opened;

    public long Received => _transfer.Received;

    /// <exception cref="DownloadException">The download failed.</exception>
    public async Task<DownloadResult<TReference>> RunAsync<TReference>(TReference reference, CancellationToken cancellationToken)
    {
        await context.Retries.RunAsync(this, cancellationToken).ConfigureAwait(false);
        return new DownloadResult<TReference>(
            reference, DownloadStatus.Downloaded, length: _transfer.Length, attempts: _transfer.Attempts, checksums: _transfer.Checksums, isVerified: _transfer.IsVerified, replacesThumbnail: links.UsesOriginal);
    }

    /// <summary>Opens, copies and verifies in one step. The beginning is checked before the stream receives it.</summary>
    /// <exception cref="DownloadException">This attempt failed.</exception>
    public async Task<bool> AttemptAsync(CancellationToken cancellationToken)
    {
        using (var response = await _transfer.OpenAsync(cancellationToken).ConfigureAwait(false))
        {
            if (response is not null)
            {
                await response.ReadAsync(context.Bandwidth?.LargestRead).ConfigureAwait(false);
                if (response.Kind == ResponseKind.Whole)
                {
                    Inspect(response);
                }

                await _transfer.CopyAsync(response).ConfigureAwait(false);
            }
        }

        _transfer.Verify();
        return true;
    }

    public void OnRetry(DownloadException error) => item.OnRetry(error);

    public void OnFailure(DownloadException exception) => _transfer.OnFailure(exception);

    public ValueTask DisposeAsync() => _transfer.DisposeAsync();

    private void Inspect(StorageResponse response)
    {
        var (link, content) = (response.Link, response.Content);
        var head = response.Block.AsSpan(0, Math.Min(HeadSize, response.Block.Count));
        var name = FileNameChoice.BeforeContent(link, content.Disposition) ?? FileNameChoice.FromContent(link, head, content.MediaType);
        ErrorPageCheck.Require(link, content, head, name, _transfer.IsKnown);
        item.OnPath(name);
        if (sink is IContentSink reader)
        {
            var header = new ContentHeader(name, _opened?.Path ?? PathOf(link, name), content.MediaType, content.Length, content.ETag);
            if (_opened is null)
            {
                _opened = header;
                reader.Open(header);
            }
            else if (_opened != header)
            {
                throw DownloadErrors.CannotRewind(); // Its reader has the description of something else.
            }
        }
    }

    // No folder tells two files of one name apart.
    private string PathOf(DownloadLink link, string name)
    {
        var layout = context.Options.Layout ?? (link.DefaultLayout ?? FileLayout.NameAlone).WithId();
        return layout.PathFor(link, name, context.Clock.GetLocalNow()).Replace(Path.DirectorySeparatorChar, '/');
    }
}

/// <summary>The description of a file, which its reader gets before the first byte.</summary>
/// <param name="FileName">The safe name.</param>
/// <param name="Path">The path by the layout, with <c>/</c> between its parts.</param>
/// <param name="MediaType">The media type, if the storage states one.</param>
/// <param name="Length">The length in bytes, if the storage states it.</param>
/// <param name="ETag">The entity tag, if the storage states one.</param>
internal sealed record ContentHeader(string FileName, string Path, string? MediaType, long? Length, string? ETag);

/// <summary>A sink whose reader wants to know the file before its first byte.</summary>
internal interface IContentSink : IByteSink
{
    /// <summary>Receives the description of the file, once.</summary>
    void Open(ContentHeader header);
}
