using AttachmentSdk.Downloads;
using AttachmentSdk.KDocs.Records;

namespace AttachmentSdk.KDocs;

public partial class KDocsClient
{
    /// <summary>
    /// Lists the attachments in the records of a data table (多维表格): every object in a field that has an <c>uploadId</c>.
    /// https://developer.kdocs.cn/server/dbt/records.html
    /// </summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="sheetId">The id of the data table.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The attachments, in the order of the records.</returns>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor answered with an error, or its pages lead back to one that it gave before.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached or did not answer in time.</exception>
    public virtual IAsyncEnumerable<RecordAttachment> ListRecordAttachmentsAsync(string fileToken, string sheetId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileToken);
        ArgumentException.ThrowIfNullOrEmpty(sheetId);
        return new RecordScanner(Api, fileToken, sheetId).ScanAsync(cancellationToken);
    }

    /// <summary>
    /// Asks for the links of attachments, a hundred a call, in their order. KDocs has links for pictures and cloud documents only.
    /// https://developer.kdocs.cn/server/dbt/attachments.html
    /// </summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="attachments">Any number of attachments.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>
    /// One entry for each attachment. One that KDocs has no link for has the error <see cref="DownloadErrorCode.Unavailable"/>, whose message
    /// says why.
    /// </returns>
    /// <inheritdoc cref="ListRecordAttachmentsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<ResolvedLink<RecordAttachment>> ResolveLinksAsync(string fileToken, IAsyncEnumerable<RecordAttachment> attachments, CancellationToken cancellationToken = default) =>
        RecordAttachmentsOf(fileToken).ResolveLinksAsync(attachments, cancellationToken);

    /// <summary>Downloads one attachment of a record into a folder, which is made if need be.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="attachment">The attachment.</param>
    /// <param name="folder">The target folder.</param>
    /// <param name="options">How to download; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>The file's path and length, and whether it was there before.</returns>
    /// <exception cref="DownloadException">KDocs has no link for it, and the message says why, or its download failed.</exception>
    /// <inheritdoc cref="ListRecordAttachmentsAsync" path="/exception"/>
    public virtual Task<DownloadResult<RecordAttachment>> DownloadAsync(string fileToken, RecordAttachment attachment, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        RecordAttachmentsOf(fileToken).DownloadAsync(attachment, folder, options, cancellationToken);

    /// <summary>Downloads one attachment of a record to a stream, from its position on. The stream stays open.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="attachment">The attachment.</param>
    /// <param name="destination">Where the bytes go.</param>
    /// <param name="options">How to download; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="DownloadException">KDocs has no link for it, and the message says why, or its download failed; the stream may hold its beginning.</exception>
    /// <inheritdoc cref="ListRecordAttachmentsAsync" path="/exception"/>
    public virtual Task<DownloadResult<RecordAttachment>> DownloadAsync(string fileToken, RecordAttachment attachment, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        RecordAttachmentsOf(fileToken).DownloadAsync(attachment, destination, options, cancellationToken);

    /// <summary>Downloads any number of attachments of records into a folder, in the order they finish. One that fails does not stop the others.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="attachments">The attachments.</param>
    /// <param name="folder">The target folder; made if need be. An attachment goes to <c>{record}/{field}/{name}</c>, unless the options have a layout.</param>
    /// <param name="options">How to download; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends all downloads.</param>
    /// <returns>One result for each attachment; those without a link failed with <see cref="DownloadErrorCode.Unavailable"/>.</returns>
    /// <exception cref="DestinationException">The folder cannot be written to; results came for what had been read.</exception>
    /// <inheritdoc cref="ListRecordAttachmentsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<DownloadResult<RecordAttachment>> DownloadManyAsync(string fileToken, IAsyncEnumerable<RecordAttachment> attachments, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        RecordAttachmentsOf(fileToken).DownloadManyAsync(attachments, folder, options, cancellationToken);

    /// <summary>Downloads all attachments of a data table's records into a folder: <see cref="ListRecordAttachmentsAsync"/> and a download of each.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="sheetId">The id of the data table.</param>
    /// <param name="folder">The target folder; made if need be. An attachment goes to <c>{record}/{field}/{name}</c>, unless the options have a layout.</param>
    /// <param name="options">How to download; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends all calls and downloads.</param>
    /// <returns>One result for each attachment; those without a link failed with <see cref="DownloadErrorCode.Unavailable"/>. When listing fails midway, the exception comes after the results of those listed before.</returns>
    /// <exception cref="DestinationException">The folder cannot be written to; results came for what had been listed.</exception>
    /// <inheritdoc cref="ListRecordAttachmentsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<DownloadResult<RecordAttachment>> DownloadRecordAttachmentsAsync(string fileToken, string sheetId, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        DownloadManyAsync(fileToken, ListRecordAttachmentsAsync(fileToken, sheetId, cancellationToken), folder, options, cancellationToken);

    private AttachmentCollection<RecordAttachment> RecordAttachmentsOf(string fileToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileToken);
        return new AttachmentCollection<RecordAttachment>(_downloader, new RecordLinkResolver(Api, fileToken, _clock));
    }
}
