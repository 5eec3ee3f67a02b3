using AttachmentSdk.Authentication;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.Ekuaibao.Forms;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// Downloads the attachments of 合思·易快报 (ekuaibao/HOSE). Create one instance and keep it: it is safe for use from several threads and holds
/// the connections and the token. https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download
/// </summary>
public partial class EkuaibaoClient : IDisposable
{
    private readonly ApiPipeline _pipeline;
    private readonly AttachmentDownloader _downloader;
    private readonly AttachmentCollection<AttachmentReference> _attachments;
    private readonly AttachmentCollection<FormAttachment> _formFiles;
    private readonly FormListing _forms;
    private readonly FormCodeListing _formsByCode;

    /// <summary>Initializes a new instance of the <see cref="EkuaibaoClient"/> class with a token that the caller got elsewhere.</summary>
    /// <param name="baseAddress">The company's API address, such as <c>https://app.ekuaibao.com/</c>.</param>
    /// <param name="accessToken">The access token.</param>
    /// <exception cref="ArgumentException">A value is empty or the address is not valid.</exception>
    public EkuaibaoClient(Uri baseAddress, string accessToken)
        : this(new EkuaibaoClientOptions { BaseAddress = baseAddress, AccessToken = accessToken })
    {
    }

    /// <summary>Initializes a new instance of the <see cref="EkuaibaoClient"/> class that gets its tokens for an app key.</summary>
    /// <param name="baseAddress">The company's API address, such as <c>https://app.ekuaibao.com/</c>.</param>
    /// <param name="appKey">The app key (接入账号).</param>
    /// <param name="appSecurity">The app secret (接入密码).</param>
    /// <exception cref="ArgumentException">A value is empty or the address is not valid.</exception>
    public EkuaibaoClient(Uri baseAddress, string appKey, string appSecurity)
        : this(new EkuaibaoClientOptions { BaseAddress = baseAddress, AppKey = appKey, AppSecurity = appSecurity })
    {
    }

    /// <summary>Initializes a new instance of the <see cref="EkuaibaoClient"/> class.</summary>
    /// <param name="options">The options; a copy is taken.</param>
    /// <exception cref="ArgumentException">An option is not valid. The message names it.</exception>
    public EkuaibaoClient(EkuaibaoClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var valid = options.Validated();
        _pipeline = new ApiPipeline(valid);
        Api = new EkuaibaoApi(_pipeline.WithToken(TokensFor(valid), "accessToken", new EkuaibaoTokenRefusal()));
        _forms = new FormListing(Api, valid.TimeProvider);
        _formsByCode = new FormCodeListing(Api, _forms, valid.TimeProvider);
        _downloader = new AttachmentDownloader(valid.BaseAddress, valid.StorageHandler, valid.Telemetry, valid.MaxBytesPerSecond);
        var resolver = new EkuaibaoLinkResolver(Api, valid);
        _attachments = new AttachmentCollection<AttachmentReference>(_downloader, resolver);
        _formFiles = new AttachmentCollection<FormAttachment>(_downloader, new FormAttachmentResolver(Api, resolver, _forms, valid));
    }

    /// <summary>Initializes a new instance for tests that replace the client.</summary>
#pragma warning disable CS8618 // The replacement overrides all members that use these.
    protected EkuaibaoClient()
#pragma warning restore CS8618
    {
    }

    /// <summary>Gets the generated client, which has one method for each call of the contract.</summary>
    public virtual IEkuaibaoApi Api { get; }

    /// <summary>Requests links, a hundred references per call, in the order of the references.</summary>
    /// <param name="references">Any number of references.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>One entry for each reference; without a link when the vendor has none.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with an error.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached or did not respond in time.</exception>
    public virtual IAsyncEnumerable<ResolvedLink<AttachmentReference>> ResolveLinksAsync(IEnumerable<AttachmentReference> references, CancellationToken cancellationToken = default) =>
        _attachments.ResolveLinksAsync(references, cancellationToken);

    /// <inheritdoc cref="ResolveLinksAsync(IEnumerable{AttachmentReference}, CancellationToken)"/>
    public virtual IAsyncEnumerable<ResolvedLink<AttachmentReference>> ResolveLinksAsync(IAsyncEnumerable<AttachmentReference> references, CancellationToken cancellationToken = default) =>
        _attachments.ResolveLinksAsync(references, cancellationToken);

    /// <summary>Downloads one attachment to a folder, which is created if it does not exist.</summary>
    /// <param name="reference">The attachment.</param>
    /// <param name="folder">The target folder.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The file's path and length, and whether it existed before.</returns>
    /// <exception cref="DownloadException">The attachment was not found or its download failed.</exception>
    /// <inheritdoc cref="ResolveLinksAsync(IEnumerable{AttachmentReference}, CancellationToken)" path="/exception"/>
    public virtual Task<DownloadResult<AttachmentReference>> DownloadAsync(AttachmentReference reference, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _attachments.DownloadAsync(reference, folder, options, cancellationToken);

    /// <summary>Downloads one attachment to a stream, from its current position. The stream stays open.</summary>
    /// <param name="reference">The attachment.</param>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="DownloadException">The attachment was not found or its download failed. The stream may hold its beginning.</exception>
    /// <inheritdoc cref="ResolveLinksAsync(IEnumerable{AttachmentReference}, CancellationToken)" path="/exception"/>
    public virtual Task<DownloadResult<AttachmentReference>> DownloadAsync(AttachmentReference reference, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _attachments.DownloadAsync(reference, destination, options, cancellationToken);

    /// <summary>
    /// Opens one attachment for reading while it is downloaded. Broken connections and expired links are replaced transparently. Any other
    /// error, including a wrong checksum, is thrown by the read that gets it.
    /// </summary>
    /// <param name="reference">The attachment.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the opening, not the reading.</param>
    /// <returns>
    /// A stream that can be read once, from start to end. Disposing it cancels the download. While it is open it counts against
    /// <see cref="DownloadOptions.MaxConcurrency"/> at its host, so many open streams that are not read make other downloads wait, which
    /// fail if no download of the host receives a byte for <see cref="DownloadOptions.InactivityTimeout"/>.
    /// </returns>
    /// <exception cref="DownloadException">The attachment was not found or its download failed.</exception>
    /// <inheritdoc cref="ResolveLinksAsync(IEnumerable{AttachmentReference}, CancellationToken)" path="/exception"/>
    public virtual Task<Stream> OpenReadAsync(AttachmentReference reference, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _attachments.OpenReadAsync(reference, options, cancellationToken);

    /// <summary>Downloads any number of attachments to a folder. The results come in the order in which the downloads finish. A failed download does not stop the others.</summary>
    /// <param name="references">The attachments.</param>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels all downloads.</param>
    /// <returns>One result for each reference that was read. An exception from reading the references is thrown after the results of the references read before it.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials. Results were returned for everything read before.</exception>
    /// <exception cref="DestinationException">The folder cannot be written to. Results were returned for everything read before.</exception>
    public virtual IAsyncEnumerable<DownloadResult<AttachmentReference>> DownloadManyAsync(IEnumerable<AttachmentReference> references, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _attachments.DownloadManyAsync(references, folder, options, cancellationToken);

    /// <inheritdoc cref="DownloadManyAsync(IEnumerable{AttachmentReference}, string, DownloadOptions, CancellationToken)"/>
    public virtual IAsyncEnumerable<DownloadResult<AttachmentReference>> DownloadManyAsync(IAsyncEnumerable<AttachmentReference> references, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _attachments.DownloadManyAsync(references, folder, options, cancellationToken);

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

    private IAccessTokenProvider TokensFor(EkuaibaoClientOptions options) => options switch
    {
        { AccessTokenProvider: { } provider } => provider,
        { AccessToken: { } token } => new FixedAccessTokenProvider(token, options.BaseAddress.Host),
        _ => new AppKeyAccessTokenProvider(new EkuaibaoApi(_pipeline.WithoutToken()), options.AppKey!, options.AppSecurity!, options.TimeProvider, options.BaseAddress.Host),
    };
}
