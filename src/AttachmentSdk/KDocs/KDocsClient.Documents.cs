using AttachmentSdk.Authentication;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.KDocs;

public partial class KDocsClient
{
    private AttachmentCollection<string> Documents => new(_downloader, new DocumentLinkResolver(Api));

    /// <summary>
    /// Downloads a whole document to a folder, which is created if it does not exist. Its length and SHA-1 are compared with those that
    /// KDocs states. The app needs the scope <see cref="KDocsScopes.DownloadPersonalFiles"/>.
    /// https://developer.kdocs.cn/server/personal/download.html
    /// </summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="folder">The target folder. The file gets the name that the storage states, or the <paramref name="fileToken"/>.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The file's path and length, and whether it existed before; its reference is <paramref name="fileToken"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileToken"/> is empty.</exception>
    /// <exception cref="DownloadException">KDocs has no link to the document, or its download failed.</exception>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with an error.</exception>
    /// <exception cref="ApiUnreachableException">The vendor's API could not be reached or did not respond in time.</exception>
    public virtual Task<DownloadResult<string>> DownloadDocumentAsync(string fileToken, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        fileToken = Credential.Trim(fileToken, nameof(fileToken));
        return Documents.DownloadAsync(fileToken, folder, options, cancellationToken);
    }

    /// <summary>Downloads a whole document to a stream, from its current position. The stream stays open.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The number of bytes.</returns>
    /// <inheritdoc cref="DownloadDocumentAsync(string, string, DownloadOptions, CancellationToken)" path="/exception"/>
    public virtual Task<DownloadResult<string>> DownloadDocumentAsync(string fileToken, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        fileToken = Credential.Trim(fileToken, nameof(fileToken));
        return Documents.DownloadAsync(fileToken, destination, options, cancellationToken);
    }
}
