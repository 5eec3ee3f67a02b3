using AttachmentSdk.Authentication;
using AttachmentSdk.Downloads;
using AttachmentSdk.KDocs.Api;
using AttachmentSdk.KDocs.Tokens;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.KDocs;

/// <summary>
/// Downloads the pictures in sheets of 金山文档 (KDocs/WPS), the attachments of records, and whole documents. Create one instance and keep it:
/// it is safe for use from several threads and holds the connections and the token. https://developer.kdocs.cn/server/et/pics.html
/// </summary>
public partial class KDocsClient : IDisposable
{
    private readonly ApiPipeline _pipeline;
    private readonly AttachmentDownloader _downloader;
    private readonly TimeProvider _clock;

    /// <summary>Initializes a new instance of the <see cref="KDocsClient"/> class with a token that the caller got elsewhere.</summary>
    /// <param name="baseAddress">The platform's address, <see cref="KDocsClientOptions.DefaultBaseAddress"/>.</param>
    /// <param name="accessToken">The access token.</param>
    /// <exception cref="ArgumentException">A value is empty or the address is not valid.</exception>
    public KDocsClient(Uri baseAddress, string accessToken)
        : this(new KDocsClientOptions { BaseAddress = baseAddress, AccessToken = accessToken })
    {
    }

    /// <summary>Initializes a new instance of the <see cref="KDocsClient"/> class.</summary>
    /// <param name="options">The options; a copy is taken.</param>
    /// <exception cref="ArgumentException">An option is not valid. The message names it.</exception>
    public KDocsClient(KDocsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var valid = options.Validated();
        _pipeline = new ApiPipeline(valid);
        Api = new KDocsApi(_pipeline.WithToken(TokensFor(valid), "access_token", new KDocsTokenRefusal()));
        _clock = valid.TimeProvider;
        _downloader = new AttachmentDownloader(valid.BaseAddress, valid.StorageHandler, valid.Telemetry, valid.MaxBytesPerSecond);
    }

    /// <summary>Initializes a new instance for tests that replace the client.</summary>
#pragma warning disable CS8618 // The replacement overrides all members that use these.
    protected KDocsClient()
#pragma warning restore CS8618
    {
    }

    /// <summary>Gets the generated client, which has one method for each call of the contract.</summary>
    public virtual IKDocsApi Api { get; }

    /// <summary>Requests links, a hundred references per call, in the order of the references.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="references">Any number of references.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>One entry for each reference; without a link when the vendor has none.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with an error.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached or did not respond in time.</exception>
    public virtual IAsyncEnumerable<ResolvedLink<PictureReference>> ResolveLinksAsync(string fileToken, IEnumerable<PictureReference> references, CancellationToken cancellationToken = default) =>
        PicturesOf(fileToken).ResolveLinksAsync(references, cancellationToken);

    /// <inheritdoc cref="ResolveLinksAsync(string, IEnumerable{PictureReference}, CancellationToken)"/>
    public virtual IAsyncEnumerable<ResolvedLink<PictureReference>> ResolveLinksAsync(string fileToken, IAsyncEnumerable<PictureReference> references, CancellationToken cancellationToken = default) =>
        PicturesOf(fileToken).ResolveLinksAsync(references, cancellationToken);

    /// <summary>Downloads one picture to a folder, which is created if it does not exist.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="reference">The picture.</param>
    /// <param name="folder">The target folder.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The file's path and length, and whether it existed before.</returns>
    /// <exception cref="DownloadException">The picture was not found or its download failed.</exception>
    /// <inheritdoc cref="ResolveLinksAsync(string, IEnumerable{PictureReference}, CancellationToken)" path="/exception"/>
    public virtual Task<DownloadResult<PictureReference>> DownloadAsync(string fileToken, PictureReference reference, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        PicturesOf(fileToken).DownloadAsync(reference, folder, options, cancellationToken);

    /// <summary>Downloads one picture to a stream, from its current position. The stream stays open.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="reference">The picture.</param>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="DownloadException">The picture was not found or its download failed. The stream may hold its beginning.</exception>
    /// <inheritdoc cref="ResolveLinksAsync(string, IEnumerable{PictureReference}, CancellationToken)" path="/exception"/>
    public virtual Task<DownloadResult<PictureReference>> DownloadAsync(string fileToken, PictureReference reference, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        PicturesOf(fileToken).DownloadAsync(reference, destination, options, cancellationToken);

    /// <summary>
    /// Opens one picture for reading while it is downloaded. Broken connections and expired links are replaced transparently. Any other
    /// error, including a wrong checksum, is thrown by the read that gets it.
    /// </summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="reference">The picture.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the opening, not the reading.</param>
    /// <returns>
    /// A stream that can be read once, from start to end. Disposing it cancels the download. While it is open it counts against
    /// <see cref="DownloadOptions.MaxConcurrency"/> at its host, so many open streams that are not read make other downloads wait, which
    /// fail if no download of the host receives a byte for <see cref="DownloadOptions.InactivityTimeout"/>.
    /// </returns>
    /// <exception cref="DownloadException">The picture was not found or its download failed.</exception>
    /// <inheritdoc cref="ResolveLinksAsync(string, IEnumerable{PictureReference}, CancellationToken)" path="/exception"/>
    public virtual Task<Stream> OpenReadAsync(string fileToken, PictureReference reference, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        PicturesOf(fileToken).OpenReadAsync(reference, options, cancellationToken);

    /// <summary>Downloads any number of pictures to a folder. The results come in the order in which the downloads finish. A failed download does not stop the others.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="references">The pictures.</param>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels all downloads.</param>
    /// <returns>One result for each reference that was read. An exception from reading the references is thrown after the results of the references read before it.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials. Results were returned for everything read before.</exception>
    /// <exception cref="DestinationException">The folder cannot be written to. Results were returned for everything read before.</exception>
    public virtual IAsyncEnumerable<DownloadResult<PictureReference>> DownloadManyAsync(string fileToken, IEnumerable<PictureReference> references, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        PicturesOf(fileToken).DownloadManyAsync(references, folder, options, cancellationToken);

    /// <inheritdoc cref="DownloadManyAsync(string, IEnumerable{PictureReference}, string, DownloadOptions, CancellationToken)"/>
    public virtual IAsyncEnumerable<DownloadResult<PictureReference>> DownloadManyAsync(string fileToken, IAsyncEnumerable<PictureReference> references, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        PicturesOf(fileToken).DownloadManyAsync(references, folder, options, cancellationToken);

    /// <summary>Releases the connections. Work that is running ends with <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the connections.</summary>
    /// <param name="disposing">Whether this is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _downloader?.Dispose();
            _pipeline?.Dispose();
        }
    }

    private AttachmentCollection<PictureReference> PicturesOf(string fileToken)
    {
        fileToken = Credential.Trim(fileToken, nameof(fileToken));
        return new AttachmentCollection<PictureReference>(_downloader, new KDocsLinkResolver(Api, fileToken, _clock));
    }

    private IAccessTokenProvider TokensFor(KDocsClientOptions options) => options switch
    {
        { AccessTokenProvider: { } provider } => provider,
        { AccessToken: { } token } => new FixedAccessTokenProvider(token, options.BaseAddress.Host),
        _ => new RefreshTokenAccessTokenProvider(
            new KDocsApi(_pipeline.WithoutToken()),
            options.AppId!,
            options.AppKey!,
            options.TokenStore ?? new MemoryTokenStore(),
            options.RefreshToken,
            options.TimeProvider,
            options.BaseAddress.Host),
    };
}
