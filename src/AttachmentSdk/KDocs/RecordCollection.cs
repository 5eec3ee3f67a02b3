using AttachmentSdk.Downloads;
using AttachmentSdk.KDocs.Api;
using AttachmentSdk.KDocs.Records;

namespace AttachmentSdk.KDocs;

/// <summary>
/// The attachments in the records of a data table (多维表格). One that was listed is stored as <c>{record}/{field}/{name}</c> by default. KDocs
/// has links for pictures and cloud documents only; any other attachment has the error <see cref="DownloadErrorCode.Unavailable"/>, whose
/// message states the reason. https://developer.kdocs.cn/server/dbt/attachments.html
/// </summary>
public class RecordCollection : AttachmentCollection<RecordAttachment>
{
    private readonly IKDocsApi _api;
    private readonly string _fileToken;

    internal RecordCollection(IKDocsApi api, string fileToken, string sheetId, AttachmentDownloader downloader, TimeProvider clock)
        : base(downloader, new RecordLinkResolver(api, fileToken, clock))
    {
        _api = api;
        _fileToken = fileToken;
        SheetId = sheetId;
    }

    /// <summary>Initializes a new instance of the <see cref="RecordCollection"/> class for tests that replace it.</summary>
#pragma warning disable CS8618 // The replacement overrides all members that use these.
    protected RecordCollection()
#pragma warning restore CS8618
    {
    }

    /// <summary>Gets the id of the data table.</summary>
    public virtual string SheetId { get; }

    /// <summary>
    /// Lists the attachments in the records of the data table: every object in a field that has an <c>uploadId</c>.
    /// https://developer.kdocs.cn/server/dbt/records.html
    /// </summary>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The attachments, in the order of the records.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with an error, or its pages lead back to an earlier one.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached or did not respond in time.</exception>
    public virtual IAsyncEnumerable<RecordAttachment> ListAsync(CancellationToken cancellationToken = default) =>
        new RecordScanner(_api, _fileToken, SheetId).ScanAsync(cancellationToken);

    /// <summary>Downloads all attachments of the data table's records to a folder, as <see cref="ListAsync"/> lists them.</summary>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels all calls and downloads.</param>
    /// <returns>
    /// One result for each attachment, in the order in which the downloads finish. When listing them fails midway, the exception comes after
    /// the results of those listed before.
    /// </returns>
    /// <exception cref="DestinationException">The folder cannot be written to. Results were returned for the attachments listed before.</exception>
    /// <inheritdoc cref="ListAsync" path="/exception"/>
    public virtual IAsyncEnumerable<DownloadResult<RecordAttachment>> DownloadAllAsync(string folder, DownloadOptions? options = null, IProgress<DownloadProgress<RecordAttachment>>? progress = null, CancellationToken cancellationToken = default) =>
        DownloadManyAsync(ListAsync(cancellationToken), folder, options, progress, cancellationToken);
}
