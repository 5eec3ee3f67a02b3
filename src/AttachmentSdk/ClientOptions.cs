using System.Threading.RateLimiting;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk;

/// <summary>Options of the clients of all vendors. A client copies its options when it is created; later changes have no effect on it.</summary>
public abstract class ClientOptions
{
    /// <summary>
    /// The key of the additional context that an <see cref="AccessTokenProvider"/> gets after the vendor refused a token: the token, as a
    /// <see cref="string"/>. A provider that can get another token returns it; a provider that cannot returns the same token again, and the
    /// call fails.
    /// </summary>
    public const string RefusedTokenKey = Authentication.AccessTokenContext.RefusedToken;

    private protected ClientOptions(Uri baseAddress) => BaseAddress = baseAddress;

    /// <summary>Gets or sets the address of the vendor's API: https, or http on this machine for an emulator.</summary>
    public Uri BaseAddress { get; set; }

    /// <summary>Gets or sets an access token that the caller got elsewhere. Default: none.</summary>
    public string? AccessToken { get; set; }

    /// <summary>
    /// Gets or sets another source of access tokens; its <see cref="AllowedHostsValidator"/> must allow the API's host. Default: none.
    /// </summary>
    public IAccessTokenProvider? AccessTokenProvider { get; set; }

    /// <summary>
    /// Gets or sets the transport to the API, such as one from <c>IHttpMessageHandlerFactory</c>. The client does not dispose it. Default:
    /// the client's own transport.
    /// </summary>
    public HttpMessageHandler? ApiHandler { get; set; }

    /// <summary>
    /// Gets or sets the transport to the storage behind the links. Redirects, cookies and decompression must be off. The client does not
    /// dispose it. Default: the client's own transport.
    /// </summary>
    public HttpMessageHandler? StorageHandler { get; set; }

    /// <summary>
    /// Gets or sets the time limit of one attempt of an API call; for a call that uploads a file, plus one second for each 64 KiB. From 1
    /// millisecond to 1 hour; default 30 seconds.
    /// </summary>
    public TimeSpan ApiTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets the number of retries of an API call after a transient error. From 0 to 100; default 3.</summary>
    public int MaxApiRetries { get; set; } = 3;

    /// <summary>
    /// Gets or sets the name of the application for <c>User-Agent</c>, such as <c>ContosoArchive/1.0</c>, before that of the library. A link's
    /// own header takes precedence. Default: the library alone.
    /// </summary>
    public string? UserAgent { get; set; }

    /// <summary>
    /// Gets or sets the number of bytes per second that all downloads of the client together can use; at least 1024. Default: no limit.
    /// </summary>
    public long? MaxBytesPerSecond { get; set; }

    /// <summary>
    /// Gets or sets the limiter that guards a quota of API calls. Each attempt of each call takes one permit, including calls for tokens,
    /// but not downloads from the storage. A limiter that queues makes calls wait; if it gives no permit,
    /// <see cref="QuotaExceededException"/> is thrown and a batch is aborted. Several clients can share one limiter; they do not dispose
    /// it. Default: none.
    /// </summary>
    /// <example>
    /// A test app (测试应用) of KDocs has 10,000 calls a day of each kind, but 500 downloads of whole documents
    /// (https://developer.kdocs.cn/server/personal/download.html):
    /// <code>
    /// options.RateLimiter = new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions
    /// {
    ///     PermitLimit = 10_000,
    ///     Window = TimeSpan.FromDays(1),
    ///     QueueLimit = 0,
    /// });
    /// </code>
    /// A limiter counts from its own start and forgets with its process; when the vendor's day begins is not documented.
    /// </example>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>
    /// Gets or sets the factory of the client's loggers. No message holds a token, a secret, a signature or a signed URL. Default: none.
    /// </summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    /// <summary>
    /// Gets or sets the name of the account in telemetry: the attribute <c>attachmentsdk.account</c> of activities and measurements, and the
    /// field <c>Account</c> of a scope around each log message. It tells several accounts of a vendor apart; choose one that is no secret.
    /// Default: none, so that telemetry does not name the account.
    /// </summary>
    public string? AccountName { get; set; }

    /// <summary>Gets or sets the clock. Default: the system's clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Creates a copy that sends the calls of the API by an application's client.</summary>
    /// <exception cref="ArgumentException">The client or the options name another transport or address.</exception>
    internal TOptions WithApi<TOptions>(HttpClient httpClient)
        where TOptions : ClientOptions
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        if (ApiHandler is not null)
        {
            throw new ArgumentException("Set ApiHandler or give an HttpClient, not both.", nameof(httpClient));
        }

        if (httpClient.BaseAddress is { } address && Uri.Compare(address, BaseAddress, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw new ArgumentException($"The BaseAddress of the HttpClient leads to another host than that of the options, {Redactor.Redact(BaseAddress)}, which counts. Leave it out.", nameof(httpClient));
        }

        var copy = (TOptions)MemberwiseClone();
        copy.ApiHandler = new HttpClientTransport(httpClient);
        return copy;
    }

    /// <summary>Gets the telemetry of the client's work.</summary>
    internal Telemetry Telemetry => new(LoggerFactory, VendorName, TimeProvider, AccountName);

    /// <summary>Gets the secrets that the client masks. The copy that a client takes has its own.</summary>
    internal KnownSecrets Secrets { get; private set; } = new();

    private protected abstract string VendorName { get; }

    private protected abstract int CountVendorCredentials();

    private protected abstract string CredentialChoices { get; }

    private protected void Validate()
    {
        ValidateConnection();
        AccessToken = TrimmedSecret(AccessToken, nameof(AccessToken));
        var credentials = (AccessToken is null ? 0 : 1) + (AccessTokenProvider is null ? 0 : 1) + CountVendorCredentials();
        if (credentials != 1)
        {
            throw new ArgumentException($"Set exactly one of {CredentialChoices}; {credentials} are set.", nameof(AccessToken));
        }

        if (AccessTokenProvider is { } provider)
        {
            Authentication.TokenHosts.Require(provider.AllowedHostsValidator, BaseAddress);
        }
    }

    /// <summary>Removes blanks and line breaks around a credential, such as the line break at the end of a file that held it.</summary>
    /// <exception cref="ArgumentException">Nothing else is left, or there is a line break inside.</exception>
    private protected static string? Trimmed(string? value, string name) => Authentication.Credential.TrimIfAny(value, name);

    /// <inheritdoc cref="Trimmed"/>
    private protected string? TrimmedSecret(string? value, string name)
    {
        var secret = Trimmed(value, name);
        Secrets.Add(secret);
        return secret;
    }

    private protected void ValidateConnection()
    {
        Secrets = new KnownSecrets();
        ArgumentNullException.ThrowIfNull(BaseAddress, nameof(BaseAddress));
        ArgumentNullException.ThrowIfNull(LoggerFactory, nameof(LoggerFactory));
        ArgumentNullException.ThrowIfNull(TimeProvider, nameof(TimeProvider));
        if (!BaseAddress.IsAbsoluteUri || BaseAddress.Scheme is not ("http" or "https") || BaseAddress.Query.Length > 0 || BaseAddress.Fragment.Length > 0 || BaseAddress.UserInfo.Length > 0)
        {
            throw new ArgumentException("BaseAddress must be an absolute https URL without user, query or fragment, such as https://app.ekuaibao.com/.", nameof(BaseAddress));
        }

        if (BaseAddress.Scheme == Uri.UriSchemeHttp && !BaseAddress.IsLoopback)
        {
            throw new ArgumentException("BaseAddress must be https: over plain http the access token could be read on its way. Plain http is taken for this machine only.", nameof(BaseAddress));
        }

        if (ApiTimeout < TimeSpan.FromMilliseconds(1) || ApiTimeout > TimeSpan.FromHours(1))
        {
            throw new ArgumentOutOfRangeException(nameof(ApiTimeout), ApiTimeout, "ApiTimeout must be from 1 millisecond to 1 hour.");
        }

        if (MaxApiRetries is < 0 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(MaxApiRetries), MaxApiRetries, "MaxApiRetries must be from 0 to 100.");
        }

        if (MaxBytesPerSecond < 1024)
        {
            throw new ArgumentOutOfRangeException(nameof(MaxBytesPerSecond), MaxBytesPerSecond, "MaxBytesPerSecond must be at least 1024.");
        }

        if (AccountName is not null && (string.IsNullOrWhiteSpace(AccountName) || !AccountName.All(Printable.IsSafe)))
        {
            throw new ArgumentException("AccountName must have a visible character, and no line break or control character.", nameof(AccountName));
        }

        Http.UserAgent.Check(UserAgent, nameof(UserAgent));
        if (StorageHandler is { } storage)
        {
            Transport.CheckForStorage(storage, nameof(StorageHandler));
        }

        BaseAddress = BaseAddress.AbsoluteUri.EndsWith("/", StringComparison.Ordinal) ? BaseAddress : new Uri(BaseAddress.AbsoluteUri + "/");
    }
}
