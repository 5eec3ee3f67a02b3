using AttachmentSdk.KDocs.Api;
using AttachmentSdk.KDocs.Tokens;

namespace AttachmentSdk.KDocs;

/// <summary>
/// Lets a user authorise an app (OAuth 2): he opens <see cref="AuthorizationUrl"/>, agrees, is sent to the app's redirect URI with a code,
/// and <see cref="ExchangeCodeAsync"/> turns that into tokens. https://developer.kdocs.cn/common/authorization/web.html
/// </summary>
public class KDocsAuthorization : IDisposable
{
    private const string CodeInvalid = "20001";
    private const string NoToken = "The answer of access_token holds no access token.";

    private readonly ApiPipeline _pipeline;
    private readonly KDocsApi _api;
    private readonly KDocsClientOptions _options;

    /// <summary>Makes an authorisation.</summary>
    /// <param name="options">
    /// The options; a copy is taken. <see cref="KDocsClientOptions.AppId"/> and <see cref="KDocsClientOptions.AppKey"/> are necessary, and
    /// the tokens go to <see cref="KDocsClientOptions.TokenStore"/> if there is one.
    /// </param>
    /// <exception cref="ArgumentException">An option is not usable; the message names it.</exception>
    public KDocsAuthorization(KDocsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.ValidatedForAuthorization();
        _pipeline = new ApiPipeline(_options);
        _api = new KDocsApi(_pipeline.WithoutToken());
    }

    /// <summary>For tests that replace it.</summary>
#pragma warning disable CS8618 // The replacement overrides all that uses these.
    protected KDocsAuthorization()
#pragma warning restore CS8618
    {
    }

    /// <summary>The page where the user agrees. It sends him to <c>redirectUri?code=…&amp;state=…</c>.</summary>
    /// <param name="appId">The app's id.</param>
    /// <param name="scopes">What the app wants to do, such as <see cref="KDocsScopes.AccessPersonalFiles"/>; at least one.</param>
    /// <param name="redirectUri">One of the redirect URIs that are registered for the app.</param>
    /// <param name="state">Any text that comes back with the code: one that nobody can guess tells the app's own requests from others; may be left out.</param>
    /// <param name="baseAddress">The platform's address; <see langword="null"/> for <see cref="KDocsClientOptions.DefaultBaseAddress"/>.</param>
    /// <returns>The URL to open in a browser.</returns>
    /// <exception cref="ArgumentException">The app's id or a scope is empty, a scope has a comma, or a URI is not absolute.</exception>
    public static Uri AuthorizationUrl(string appId, IEnumerable<string> scopes, Uri redirectUri, string? state = null, Uri? baseAddress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(appId);
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
    /// Gets the tokens for the code that the user came back with, and hands them to the store if there is one. The vendor wants this
    /// called by a server. The call's shape is known from other people's clients, not from the vendor's page.
    /// </summary>
    /// <param name="code">The code; it lives 5 minutes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tokens.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the code or the app.</exception>
    /// <exception cref="KDocsTokenStoreException">The tokens could not be kept.</exception>
    /// <exception cref="AttachmentApiException">The vendor answered with another error.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached or did not answer in time.</exception>
    public virtual async Task<KDocsTokens> ExchangeCodeAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        var tokens = await CallAsync(code, cancellationToken).ConfigureAwait(false);
        if (_options.TokenStore is { } store)
        {
            await new KeptTokens(store).KeepAsync(tokens).ConfigureAwait(false);
        }

        return tokens;
    }

    /// <summary>Ends the connections.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the connections.</summary>
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
