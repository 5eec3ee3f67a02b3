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
public class KDocsClient : IDisposable
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
        _downloader = new AttachmentDownloader(valid.BaseAddress, valid.StorageHandler, valid.Telemetry, valid.MaxBytesPerSecond, valid.UserAgent);
    }

    /// <summary>Initializes a new instance of the <see cref="KDocsClient"/> class that sends the calls of the API by an <see cref="HttpClient"/> of the application.</summary>
    /// <param name="httpClient">
    /// The client for the calls of the API. It is not disposed. Its handlers, default headers and proxy apply to these calls, and its
    /// <see cref="HttpClient.Timeout"/> limits each attempt besides <see cref="ClientOptions.ApiTimeout"/>. Its <see cref="HttpClient.BaseAddress"/>
    /// is not used; if it is set, it must have the host of <see cref="ClientOptions.BaseAddress"/>. It must not log URLs, which hold the token.
    /// Files are never downloaded by it: the storage has a transport of its own, or <see cref="ClientOptions.StorageHandler"/>.
    /// </param>
    /// <param name="options">The options; a copy is taken. <see cref="ClientOptions.ApiHandler"/> must not be set.</param>
    /// <exception cref="ArgumentException">An option is not valid. The message names it.</exception>
    public KDocsClient(HttpClient httpClient, KDocsClientOptions options)
        : this((options ?? throw new ArgumentNullException(nameof(options))).WithApi<KDocsClientOptions>(httpClient))
    {
    }

    /// <summary>Initializes a new instance for tests that replace the client.</summary>
#pragma warning disable CS8618 // The replacement overrides all members that use these.
    protected KDocsClient()
#pragma warning restore CS8618
    {
    }

    /// <summary>Gets the generated client, which has one method for each call of the contract.</summary>
    public virtual IKDocsApi Api { get; }

    /// <summary>Gets the operations on one document: its pictures, its records, its sheets, and the document itself.</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <returns>The document. No request is sent before it is used.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileToken"/> is empty.</exception>
    public virtual KDocsDocument GetDocument(string fileToken) => new(Api, Credential.Trim(fileToken, nameof(fileToken)), _downloader, _clock);

    /// <summary>
    /// Sends a call that the contract does not have. It gets the access token, the retries, the time limits and the errors of the other calls; it
    /// is repeated after any transient error only if it is a GET or HEAD, otherwise only if the vendor certainly did not receive it.
    /// </summary>
    /// <param name="request">The request, with a URL relative to <see cref="ClientOptions.BaseAddress"/>. Its content is read into memory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A response of a status below 400, with its headers and its content in memory. Dispose it. A failure that the vendor reports in a body of status 200 is not recognized.</returns>
    /// <exception cref="ArgumentException">The URL leads to another host.</exception>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with an error.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached or did not respond in time.</exception>
    public virtual Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default) => _pipeline.SendAsync(request, cancellationToken);

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
            options.BaseAddress.Host)
        {
            Secrets = options.Secrets,
        },
    };
}
