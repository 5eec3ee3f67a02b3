using AttachmentSdk.Authentication;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.KDocs.Api;
using AttachmentSdk.KDocs.Tokens;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.KDocs;

/// <summary>
/// Gets access tokens for a user's refresh token, and keeps one until shortly before it expires. If the vendor sends a new refresh token as
/// well, it is used from then on; a store keeps both beyond the process. The format of the call is known from third-party clients, not from
/// the vendor's page.
/// </summary>
internal sealed class RefreshTokenAccessTokenProvider : IAccessTokenProvider
{
    private const string NoToken = "The response of refresh_token holds no access token.";

    private readonly IKDocsApi _api;
    private readonly string _appId;
    private readonly string _appKey;
    private readonly TimeProvider _clock;
    private readonly KeptTokens _kept;
    private readonly IssuedTokenProvider _tokens;
    private string? _givenRefreshToken;
    private string? _refusedToken;

    /// <summary>Initializes a new instance of the <see cref="RefreshTokenAccessTokenProvider"/> class that keeps the tokens in memory.</summary>
    /// <param name="api">The API without a token, for the refresh call.</param>
    /// <param name="appId">The app's id.</param>
    /// <param name="appKey">The app's key.</param>
    /// <param name="refreshToken">The refresh token of the user's authorisation.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's clock.</param>
    /// <param name="allowedHosts">The host names that the tokens may be sent to; at least one.</param>
    /// <exception cref="ArgumentException">A value is empty.</exception>
    public RefreshTokenAccessTokenProvider(IKDocsApi api, string appId, string appKey, string refreshToken, TimeProvider? timeProvider, params string[] allowedHosts)
        : this(api, appId, appKey, new MemoryTokenStore(), Credential.Trim(refreshToken, nameof(refreshToken)), timeProvider, allowedHosts)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="RefreshTokenAccessTokenProvider"/> class with a store, which receives all new tokens
    /// before they are used. A stored access token that is still valid saves a call, and one that another process has stored meanwhile is
    /// used instead of a refresh.
    /// </summary>
    /// <param name="api">The API without a token, for the refresh call.</param>
    /// <param name="appId">The app's id.</param>
    /// <param name="appKey">The app's key.</param>
    /// <param name="tokenStore">The store for the tokens.</param>
    /// <param name="refreshToken">
    /// The refresh token to use if the store has none, or if the vendor refuses the one in the store; <see langword="null"/> for none.
    /// </param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's clock.</param>
    /// <param name="allowedHosts">The host names that the tokens may be sent to; at least one.</param>
    /// <exception cref="ArgumentException">A value is empty.</exception>
    public RefreshTokenAccessTokenProvider(IKDocsApi api, string appId, string appKey, IKDocsTokenStore tokenStore, string? refreshToken, TimeProvider? timeProvider, params string[] allowedHosts)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(tokenStore);
        _api = api;
        _appId = Credential.Trim(appId, nameof(appId));
        _appKey = Credential.Trim(appKey, nameof(appKey));
        _givenRefreshToken = Credential.TrimIfAny(refreshToken, nameof(refreshToken));
        _kept = new KeptTokens(tokenStore);
        _clock = timeProvider ?? TimeProvider.System;
        _tokens = new IssuedTokenProvider(RequestAsync, _clock, allowedHosts);
    }

    /// <summary>Sets the secrets that the client masks.</summary>
    internal KnownSecrets Secrets
    {
        init => _kept.Secrets = value;
    }

    /// <inheritdoc/>
    public AllowedHostsValidator AllowedHostsValidator => _tokens.AllowedHostsValidator;

    /// <inheritdoc/>
    /// <exception cref="CredentialsRefusedException">The vendor refused the refresh token or the app, or there is no refresh token.</exception>
    /// <exception cref="KDocsTokenStoreException">The store could not be read or written.</exception>
    public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        if (AccessTokenContext.FindRefusedToken(additionalAuthenticationContext) is { } refused)
        {
            Volatile.Write(ref _refusedToken, refused);
        }

        return _tokens.GetAuthorizationTokenAsync(uri, additionalAuthenticationContext, cancellationToken);
    }

    private static CredentialsRefusedException NoRefreshToken() =>
        new("There is no refresh token: the token store is empty and none was given. Authorise the app first.", AttachmentApiException.CallNotMade, null, ApiResponse.None);

    private async Task<IssuedToken> RequestAsync()
    {
        if (Usable(await _kept.ReadAsync().ConfigureAwait(false)) is { } usable)
        {
            return usable;
        }

        using var held = await _kept.LockAsync().ConfigureAwait(false);
        var stored = await _kept.ReadAsync().ConfigureAwait(false); // Another process may have renewed them before it released the lock.
        return Usable(stored) ?? await RefreshAsync(stored).ConfigureAwait(false);
    }

    private async Task<IssuedToken> RefreshAsync(KDocsTokens? stored)
    {
        var refreshToken = stored?.RefreshToken ?? _givenRefreshToken ?? throw NoRefreshToken();
        try
        {
            return await RefreshAsync(stored, refreshToken).ConfigureAwait(false);
        }
        catch (CredentialsRefusedException)
        {
            // Where a store has no lock, another process may have refreshed at the same time, which may have revoked this token.
            var newer = await _kept.ReadAsync().ConfigureAwait(false);
            if (Usable(newer) is { } usableNow)
            {
                return usableNow;
            }

            var other = new[] { newer?.RefreshToken, _givenRefreshToken }.FirstOrDefault(token => token is not null && token != refreshToken);
            if (other is null)
            {
                throw;
            }

            return await RefreshAsync(newer, other).ConfigureAwait(false);
        }
    }

    // A stored token is not returned if the cache would renew it immediately.
    private IssuedToken? Usable(KDocsTokens? tokens) =>
        tokens is not null && tokens.AccessToken != Volatile.Read(ref _refusedToken) && tokens.ExpiresAt - _clock.GetUtcNow() > TokenCache.Margin
            ? IssuedOf(tokens)
            : null;

    private static IssuedToken IssuedOf(KDocsTokens tokens) => new(tokens.AccessToken, tokens.ExpiresAt);

    private async Task<IssuedToken> RefreshAsync(KDocsTokens? stored, string refreshToken)
    {
        var tokens = await CallAsync(refreshToken).ConfigureAwait(false);
        if (refreshToken == _givenRefreshToken)
        {
            _givenRefreshToken = null; // The store has it now, or its successor.
        }

        return IssuedOf(await _kept.ReplaceAsync(stored, tokens, newer => Usable(newer) is not null).ConfigureAwait(false));
    }

    private async Task<KDocsTokens> CallAsync(string refreshToken)
    {
        try
        {
            var response = await _api.RefreshAccessTokenAsync(_appId, new RefreshTokenRequest { AppKey = _appKey, RefreshToken = refreshToken }).ConfigureAwait(false);
            return TokenResponseReader.Read(response, refreshToken, _clock.GetUtcNow(), NoToken);
        }
        catch (AttachmentApiException exception) when (TokenResponseReader.IsRefusal(exception))
        {
            throw CredentialsRefusedException.From(exception, "Check the app id, the app key and the refresh token; a refresh token is reported to live 90 days.");
        }
    }
}
