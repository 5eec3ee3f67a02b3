using AttachmentSdk.Authentication;
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
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The attachments, in the order of the records.</returns>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with an error, or its pages lead back to an earlier one.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached or did not respond in time.</exception>
    public virtual IAsyncEnumerable<RecordAttachment> ListRecordAttachmentsAsync(string fileToken, string sheetId, CancellationToken cancellationToken = default)
    {
        fileToken = Credential.Trim(fileToken, nameof(fileToken));
        sheetId = Credential.Trim(sheetId, nameof(sheetId));
        return new RecordScanner(Api, fileToken, sheetId).ScanAsync(cancellationToken);
    }

    /// <summary>
    /// Requests the links of attachments, a hundred per call, in their order. KDocs has links for pictures and cloud documents only.
    /// https://developer.kdocs.cn/server/dbt/attachments.html
    /// </summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="attachments">Any number of attachments.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>
    /// One entry for each attachment. An attachment without a link has the error <see cref="DownloadErrorCode.Unavailable"/>, whose message
    /// states the reason.
    /// </returns>
    /// <inheritdoc cref="ListRecordAttachmentsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<ResolvedLink<RecordAttachment>> ResolveLinksAsync(string fileToken, IAsyncEnumerable<RecordAttachment> attachments, CancellationToken cancellationToken = default) =>
        RecordAttachmentsOf(fileToken).ResolveLinksAsync(attachments, cancellationToken);

    /// <summary>Downloads one attachment of a record to a folder, which is created if it does not exist.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="attachment">The attachment.</param>
    /// <param name="folder">The target folder.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The file's path and length, and whether it existed before.</returns>
    /// <exception cref="DownloadException">KDocs has no link for it (the message states the reason), or its download failed.</exception>
    /// <inheritdoc cref="ListRecordAttachmentsAsync" path="/exception"/>
    public virtual Task<DownloadResult<RecordAttachment>> DownloadAsync(string fileToken, RecordAttachment attachment, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        RecordAttachmentsOf(fileToken).DownloadAsync(attachment, folder, options, cancellationToken);

    /// <summary>Downloads one attachment of a record to a stream, from its current position. The stream stays open.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="attachment">The attachment.</param>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="DownloadException">
    /// KDocs has no link for it (the message states the reason), or its download failed. The stream may hold its beginning.
    /// </exception>
    /// <inheritdoc cref="ListRecordAttachmentsAsync" path="/exception"/>
    public virtual Task<DownloadResult<RecordAttachment>> DownloadAsync(string fileToken, RecordAttachment attachment, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        RecordAttachmentsOf(fileToken).DownloadAsync(attachment, destination, options, cancellationToken);

    /// <summary>Downloads any number of attachments of records to a folder. The results come in the order in which the downloads finish. A failed download does not stop the others.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="attachments">The attachments.</param>
    /// <param name="folder">
    /// The target folder; created if it does not exist. An attachment is stored as <c>{record}/{field}/{name}</c>, unless the options have
    /// a layout.
    /// </param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels all downloads.</param>
    /// <returns>One result for each attachment; those without a link failed with <see cref="DownloadErrorCode.Unavailable"/>.</returns>
    /// <exception cref="DestinationException">The folder cannot be written to. Results were returned for everything read before.</exception>
    /// <inheritdoc cref="ListRecordAttachmentsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<DownloadResult<RecordAttachment>> DownloadManyAsync(string fileToken, IAsyncEnumerable<RecordAttachment> attachments, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        RecordAttachmentsOf(fileToken).DownloadManyAsync(attachments, folder, options, cancellationToken);

    /// <summary>Downloads all attachments of a data table's records to a folder, as <see cref="ListRecordAttachmentsAsync"/> lists them.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="sheetId">The id of the data table.</param>
    /// <param name="folder">
    /// The target folder; created if it does not exist. An attachment is stored as <c>{record}/{field}/{name}</c>, unless the options have
    /// a layout.
    /// </param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels all calls and downloads.</param>
    /// <returns>One result for each attachment; those without a link failed with <see cref="DownloadErrorCode.Unavailable"/>. When listing fails midway, the exception comes after the results of those listed before.</returns>
    /// <exception cref="DestinationException">The folder cannot be written to; results came for what had been listed.</exception>
    /// <inheritdoc cref="ListRecordAttachmentsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<DownloadResult<RecordAttachment>> DownloadRecordAttachmentsAsync(string fileToken, string sheetId, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        DownloadManyAsync(fileToken, ListRecordAttachmentsAsync(fileToken, sheetId, cancellationToken), folder, options, cancellationToken);

    private AttachmentCollection<RecordAttachment> RecordAttachmentsOf(string fileToken)
    {
        fileToken = Credential.Trim(fileToken, nameof(fileToken));
        return new AttachmentCollection<RecordAttachment>(_downloader, new RecordLinkResolver(Api, fileToken, _clock));
    }
}
