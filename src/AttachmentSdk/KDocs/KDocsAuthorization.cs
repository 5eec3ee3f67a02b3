using AttachmentSdk.Authentication;
using AttachmentSdk.KDocs.Api;
using AttachmentSdk.KDocs.Tokens;

namespace AttachmentSdk.KDocs;

/// <summary>
/// Lets a user authorize an app (OAuth 2): the user opens <see cref="AuthorizationUrl"/>, agrees, and is redirected to the app's redirect
/// URI with a code, which <see cref="ExchangeCodeAsync"/> exchanges for tokens. https://developer.kdocs.cn/common/authorization/web.html
/// </summary>
public class KDocsAuthorization : IDisposable
{
    private const string CodeInvalid = "20001";
    private const string NoToken = "The response of access_token holds no access token.";

    private readonly ApiPipeline _pipeline;
    private readonly KDocsApi _api;
    private readonly KDocsClientOptions _options;

    /// <summary>Initializes a new instance of the <see cref="KDocsAuthorization"/> class.</summary>
    /// <param name="options">
    /// The options; a copy is taken. <see cref="KDocsClientOptions.AppId"/> and <see cref="KDocsClientOptions.AppKey"/> are required, and
    /// the tokens are written to <see cref="KDocsClientOptions.TokenStore"/> if there is one.
    /// </param>
    /// <exception cref="ArgumentException">An option is not valid. The message names it.</exception>
    public KDocsAuthorization(KDocsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.ValidatedForAuthorization();
        _pipeline = new ApiPipeline(_options);
        _api = new KDocsApi(_pipeline.WithoutToken());
    }

    /// <summary>Initializes a new instance for tests that replace it.</summary>
#pragma warning disable CS8618 // The replacement overrides all members that use these.
    protected KDocsAuthorization()
#pragma warning restore CS8618
    {
    }

    /// <summary>Returns the page on which the user agrees. It redirects to <c>redirectUri?code=…&amp;state=…</c>.</summary>
    /// <param name="appId">The app's id.</param>
    /// <param name="scopes">The permissions that the app requests, such as <see cref="KDocsScopes.AccessPersonalFiles"/>; at least one.</param>
    /// <param name="redirectUri">One of the redirect URIs that are registered for the app.</param>
    /// <param name="state">
    /// Any text that is returned with the code; optional. An unpredictable text distinguishes the app's own requests from others.
    /// </param>
    /// <param name="baseAddress">The platform's address; <see langword="null"/> for <see cref="KDocsClientOptions.DefaultBaseAddress"/>.</param>
    /// <returns>The URL to open in a browser.</returns>
    /// <exception cref="ArgumentException">The app's id or a scope is empty, a scope has a comma, or a URI is not absolute.</exception>
    public static Uri AuthorizationUrl(string appId, IEnumerable<string> scopes, Uri redirectUri, string? state = null, Uri? baseAddress = null)
    {
        appId = Credential.Trim(appId, nameof(appId));
        ArgumentNullException.ThrowIfNull(scopes);
        ArgumentNullException.ThrowIfNull(redirectUri);
        var wanted = scopes.ToList();
        if (wanted.Count == 0 || wanted.Any(scope => string.IsNullOrWhiteSpace(scope) || scope.Contains(',')))
        {
            throw new ArgumentException("Name at least one scope, each by itself and without a comma.", nameof(scopes));
        }

        var platform = baseAddress ?? KDocsClientOptions.DefaultBaseAddress;
        if (!redirectUri.IsAbsoluteUri || !platform.IsAbsoluteUri)
        {
            throw new ArgumentException("The URI must be absolute.", redirectUri.IsAbsoluteUri ? nameof(baseAddress) : nameof(redirectUri));
        }

        var query = $"app_id={Uri.EscapeDataString(appId)}&scope={string.Join(",", wanted.Select(Uri.EscapeDataString))}&redirect_uri={Uri.EscapeDataString(redirectUri.OriginalString)}";
        return new Uri($"{platform.AbsoluteUri.TrimEnd('/')}/h5/auth?{query}{(state is null ? string.Empty : $"&state={Uri.EscapeDataString(state)}")}");
    }

    /// <summary>
    /// Exchanges the code for tokens, and writes them to the store if there is one. The vendor requires that a server makes this call. The
    /// format of the call is known from third-party clients, not from the vendor's page.
    /// </summary>
    /// <param name="code">The code; it is valid for 5 minutes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the code or the app.</exception>
    /// <exception cref="KDocsTokenStoreException">The tokens could not be stored.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with another error.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached or did not respond in time.</exception>
    public virtual async Task<KDocsTokens> ExchangeCodeAsync(string code, CancellationToken cancellationToken = default)
    {
        code = Credential.Trim(code, nameof(code));
        _options.Secrets.AddIssued(code);
        var tokens = await CallAsync(code, cancellationToken).ConfigureAwait(false);
        if (_options.TokenStore is { } store)
        {
            await new KeptTokens(store) { Secrets = _options.Secrets }.OverwriteAsync(tokens).ConfigureAwait(false);
        }

        return tokens;
    }

    /// <summary>Releases the connections.</summary>
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
            _pipeline?.Dispose();
        }
    }

    private async Task<KDocsTokens> CallAsync(string code, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _api.GetAccessTokenAsync(code, _options.AppId!, _options.AppKey!, cancellationToken).ConfigureAwait(false);
            return TokenResponseReader.Read(response, null, _options.TimeProvider.GetUtcNow(), NoToken);
        }
        catch (AttachmentApiException exception) when (TokenResponseReader.IsRefusal(exception))
        {
            throw CredentialsRefusedException.From(exception, exception.VendorCode == CodeInvalid
                ? "The authorisation code is wrong, used or older than 5 minutes: let the user agree once more and send the new code at once."
                : "Check the app id, the app key and the code.");
        }
    }
}
