using System.Runtime.ExceptionServices;
using AttachmentSdk.Authentication;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.Ekuaibao.Forms;
using AttachmentSdk.Ekuaibao.Uploads;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// Downloads the attachments of 合思·易快报 (ekuaibao/HOSE), and uploads new ones. Create one instance and keep it: it is safe for use from
/// several threads and holds the connections and the token. https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download
/// </summary>
public class EkuaibaoClient : IDisposable
{
    /// <summary>
    /// The largest length of an uploaded file in bytes: 31,457,280. The vendor's page states 30 MB without a definition. The larger meaning
    /// is an inference, and the vendor may refuse files of more than 30,000,000 bytes.
    /// https://docs.ekuaibao.com/docs/open-api/attachment/attachment-upload
    /// </summary>
    public const int MaxUploadLength = 30 * 1024 * 1024;

    private readonly ApiPipeline _pipeline;
    private readonly AttachmentDownloader _downloader;

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
        _downloader = new AttachmentDownloader(valid.BaseAddress, valid.StorageHandler, valid.Telemetry, valid.MaxBytesPerSecond, valid.UserAgent);
        var resolver = new EkuaibaoLinkResolver(Api, valid);
        Attachments = new AttachmentCollection<AttachmentReference>(_downloader, resolver);
        var forms = new FormListing(Api, valid.TimeProvider);
        Forms = new FormCollection(_downloader, new FormAttachmentResolver(Api, resolver, forms, valid), Api, forms, valid.TimeProvider);
    }

    /// <summary>Initializes a new instance of the <see cref="EkuaibaoClient"/> class that sends the calls of the API by an <see cref="HttpClient"/> of the application.</summary>
    /// <param name="httpClient">
    /// The client for the calls of the API. It is not disposed. Its handlers, default headers and proxy apply to these calls, and its
    /// <see cref="HttpClient.Timeout"/> limits each attempt besides <see cref="ClientOptions.ApiTimeout"/>. Its <see cref="HttpClient.BaseAddress"/>
    /// is not used; if it is set, it must have the host of <see cref="ClientOptions.BaseAddress"/>. It must not log URLs, which hold the token.
    /// Files are never downloaded by it: the storage has a transport of its own, or <see cref="ClientOptions.StorageHandler"/>.
    /// </param>
    /// <param name="options">The options; a copy is taken. <see cref="ClientOptions.ApiHandler"/> must not be set.</param>
    /// <exception cref="ArgumentException">An option is not valid. The message names it.</exception>
    public EkuaibaoClient(HttpClient httpClient, EkuaibaoClientOptions options)
        : this((options ?? throw new ArgumentNullException(nameof(options))).WithApi<EkuaibaoClientOptions>(httpClient))
    {
    }

    /// <summary>Initializes a new instance for tests that replace the client.</summary>
#pragma warning disable CS8618 // The replacement overrides all members that use these.
    protected EkuaibaoClient()
#pragma warning restore CS8618
    {
    }

    /// <summary>Gets the generated client, which has one method for each call of the contract.</summary>
    public virtual IEkuaibaoApi Api { get; }

    /// <summary>
    /// Gets the operations on attachments by the id and key that forms and outbound messages hold, a hundred links per call.
    /// https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download
    /// </summary>
    public virtual AttachmentCollection<AttachmentReference> Attachments { get; }

    /// <summary>Gets the operations on the files of forms, by the ids or codes of the forms.</summary>
    public virtual FormCollection Forms { get; }

    /// <summary>
    /// Uploads a file that a form can then refer to. A name or a size that the vendor does not accept is rejected before anything is sent.
    /// If the connection breaks or no response arrives in time, the upload is not repeated, because the vendor may have received the file.
    /// It is repeated after a refused token, after a response of 429 or 503 and if no connection was established.
    /// https://docs.ekuaibao.com/docs/open-api/attachment/attachment-upload
    /// </summary>
    /// <param name="path">The file. A pipe or a device is refused on Linux, because an upload needs a length.</param>
    /// <param name="name">
    /// The file's name with the extension, without <c>? \ / * &lt; &gt; : " |</c>; <see langword="null"/> for its own name.
    /// </param>
    /// <param name="progress">
    /// The receiver of the number of bytes that were sent so far, from 0 to the file's length; <see langword="null"/> for none. If the upload is
    /// repeated, it starts at 0 again. The upload calls it synchronously; an exception that it throws ends the upload and is thrown to the
    /// caller.
    /// </param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The reference to the file, for forms and for downloads.</returns>
    /// <exception cref="ArgumentException">The vendor does not accept the name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file has more than <see cref="MaxUploadLength"/> bytes.</exception>
    /// <exception cref="IOException">The file cannot be read, or it changed during the upload.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to read the file.</exception>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with an error, or with no reference to the file.</exception>
    /// <exception cref="ApiUnreachableException">
    /// The vendor could not be reached, the connection broke, or no response arrived in time: <see cref="ClientOptions.ApiTimeout"/>, and a
    /// second more for each 64 KiB of the file.
    /// </exception>
    public virtual async Task<AttachmentReference> UploadAsync(string path, string? name = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var fileName = name ?? Path.GetFileName(path);
        UploadName.Require(fileName, nameof(name));
        using var file = await UploadContent.OpenAsync(path, cancellationToken).ConfigureAwait(false);
        return await SendAsync(await UploadContent.PrepareAsync(file, nameof(path), progress, cancellationToken).ConfigureAwait(false), fileName, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="UploadAsync(string, string, IProgress{long}, CancellationToken)"/>
    /// <param name="content">
    /// The bytes, from the stream's current position. It stays open. A stream that is not seekable is read into memory first.
    /// </param>
    /// <param name="name">The file's name with the extension, without <c>? \ / * &lt; &gt; : " |</c>.</param>
    /// <param name="progress">The receiver of the number of bytes that were sent so far; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    public virtual async Task<AttachmentReference> UploadAsync(Stream content, string name, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        UploadName.Require(name, nameof(name));
        return await SendAsync(await UploadContent.PrepareAsync(content, nameof(content), progress, cancellationToken).ConfigureAwait(false), name, cancellationToken).ConfigureAwait(false);
    }

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

    private async Task<AttachmentReference> SendAsync(UnchangedStream content, string name, CancellationToken cancellationToken)
    {
        // The part's own file name is not the file's name: servers read names beyond ASCII in different ways.
        var file = new FileParameter(content, "file", "application/octet-stream");
        try
        {
            var response = await Api.UploadAttachmentAsync(name, file, cancellationToken).ConfigureAwait(false);
            return response.Value is { Key: { Length: > 0 } key, FileId: { Length: > 0 } id } value
                ? new AttachmentReference(id, key, string.IsNullOrEmpty(value.FileName) ? name : value.FileName)
                : throw EkuaibaoResponse.Without("The response of uploadAttachment holds no key or no fileId.", response);
        }
        catch (ApiUnreachableException exception) when (content.Failure is IOException failure)
        {
            throw new IOException(failure.Message, exception); // The request was given up because the content could not be read to its end.
        }
        catch (ApiUnreachableException) when (content.Failure is not null)
        {
            ExceptionDispatchInfo.Capture(content.Failure).Throw(); // By the receiver of the progress.
            throw;
        }
    }

    private IAccessTokenProvider TokensFor(EkuaibaoClientOptions options) => options switch
    {
        { AccessTokenProvider: { } provider } => provider,
        { AccessToken: { } token } => new FixedAccessTokenProvider(token, options.BaseAddress.Host),
        _ => new AppKeyAccessTokenProvider(new EkuaibaoApi(_pipeline.WithoutToken()), options.AppKey!, options.AppSecurity!, options.TimeProvider, options.BaseAddress.Host) { Secrets = options.Secrets },
    };
}
