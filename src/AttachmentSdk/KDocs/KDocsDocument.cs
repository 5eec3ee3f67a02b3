using AttachmentSdk.Authentication;
using AttachmentSdk.Downloads;
using AttachmentSdk.KDocs.Api;
using AttachmentSdk.KDocs.Sheets;

namespace AttachmentSdk.KDocs;

/// <summary>
/// One document of 金山文档 (KDocs/WPS): the pictures in its sheets, the attachments of its records, and the document itself. Creating it
/// sends no request. Safe for use from several threads.
/// </summary>
public class KDocsDocument
{
    private readonly IKDocsApi _api;
    private readonly AttachmentDownloader _downloader;
    private readonly TimeProvider _clock;
    private readonly AttachmentCollection<string> _documents;

    internal KDocsDocument(IKDocsApi api, string fileToken, AttachmentDownloader downloader, TimeProvider clock)
    {
        _api = api;
        _downloader = downloader;
        _clock = clock;
        _documents = new AttachmentCollection<string>(downloader, new DocumentLinkResolver(api));
        FileToken = fileToken;
        Pictures = new PictureCollection(api, fileToken, downloader, clock);
    }

    /// <summary>Initializes a new instance of the <see cref="KDocsDocument"/> class for tests that replace it.</summary>
#pragma warning disable CS8618 // The replacement overrides all members that use these.
    protected KDocsDocument()
#pragma warning restore CS8618
    {
    }

    /// <summary>Gets the id of the document (文档 ID).</summary>
    public virtual string FileToken { get; }

    /// <summary>Gets the operations on the pictures in the document's cells.</summary>
    public virtual PictureCollection Pictures { get; }

    /// <summary>Gets the operations on the attachments in the records of a data table (多维表格) of the document.</summary>
    /// <param name="sheetId">The id of the data table.</param>
    /// <returns>The attachments. No request is sent before they are used.</returns>
    /// <exception cref="ArgumentException"><paramref name="sheetId"/> is empty.</exception>
    public virtual RecordCollection Records(string sheetId) => new(_api, FileToken, Credential.Trim(sheetId, nameof(sheetId)), _downloader, _clock);

    /// <summary>Lists the sheets of a spreadsheet, including hidden ones. https://developer.kdocs.cn/server/et/info.html</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The sheets, in the order of the response. Fields that the vendor's page does not show may be missing.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with an error.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached or did not respond in time.</exception>
    public virtual Task<IReadOnlyList<Sheet>> GetSheetsAsync(CancellationToken cancellationToken = default) => SheetList.ReadAsync(_api, FileToken, cancellationToken);

    /// <summary>
    /// Downloads the whole document to a folder. Its length and SHA-1 are compared with those that KDocs states. The app needs the scope
    /// <see cref="KDocsScopes.DownloadPersonalFiles"/>. https://developer.kdocs.cn/server/personal/download.html
    /// </summary>
    /// <param name="folder">
    /// The target folder; created if it does not exist. The file gets the name that the storage states, or the <see cref="FileToken"/>.
    /// </param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The file's path and length, and whether it existed before; its reference is the <see cref="FileToken"/>.</returns>
    /// <inheritdoc cref="AttachmentCollection{TReference}.DownloadAsync(TReference, string, DownloadOptions, IProgress{DownloadProgress{TReference}}, CancellationToken)" path="/exception"/>
    public virtual Task<DownloadResult<string>> DownloadAsync(string folder, DownloadOptions? options = null, IProgress<DownloadProgress<string>>? progress = null, CancellationToken cancellationToken = default) =>
        _documents.DownloadAsync(FileToken, folder, options, progress, cancellationToken);

    /// <summary>Downloads the whole document to a stream, from its current position. The stream stays open.</summary>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The number of bytes.</returns>
    /// <inheritdoc cref="AttachmentCollection{TReference}.DownloadAsync(TReference, Stream, DownloadOptions, IProgress{DownloadProgress{TReference}}, CancellationToken)" path="/exception"/>
    public virtual Task<DownloadResult<string>> DownloadAsync(Stream destination, DownloadOptions? options = null, IProgress<DownloadProgress<string>>? progress = null, CancellationToken cancellationToken = default) =>
        _documents.DownloadAsync(FileToken, destination, options, progress, cancellationToken);

    /// <inheritdoc cref="AttachmentCollection{TReference}.OpenReadAsync" path="/returns|/exception"/>
    /// <summary>Opens the whole document for reading while it is downloaded.</summary>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the opening, not the reading.</param>
    public virtual Task<AttachmentContent> OpenReadAsync(DownloadOptions? options = null, IProgress<DownloadProgress<string>>? progress = null, CancellationToken cancellationToken = default) =>
        _documents.OpenReadAsync(FileToken, options, progress, cancellationToken);
}
