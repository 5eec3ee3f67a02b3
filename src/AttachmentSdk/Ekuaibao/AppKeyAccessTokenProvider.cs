using AttachmentSdk.Authentication;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Ekuaibao.Api;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// Gets access tokens for an app key and secret, and keeps one until five minutes before it expires. The token is then renewed with its
/// refresh token, which is valid for 32 days according to the vendor's page. If that fails, and for a token that has expired or was
/// refused, another one is issued for the app key. https://docs.ekuaibao.com/docs/open-api/getting-started/auth
/// https://docs.ekuaibao.com/docs/open-api/getting-started/refresh-auth
/// </summary>
internal sealed class AppKeyAccessTokenProvider : IAccessTokenProvider
{
    private const string Advice = "Check the app key, the app secret and the base address: each platform has its own.";

    // The same for all callers. https://docs.ekuaibao.com/docs/open-api/getting-started/refresh-auth
    private const string PowerCode = "219904";

    // The lifetime in the page's example, for a response that does not state when the token expires.
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(2);

    private readonly IEkuaibaoApi _api;
    private readonly string _appKey;
    private readonly string _appSecurity;
    private readonly TimeProvider _clock;
    private readonly IssuedTokenProvider _tokens;

    /// <summary>Initializes a new instance of the <see cref="AppKeyAccessTokenProvider"/> class.</summary>
    /// <param name="api">The API without a token, for calls of <c>getAccessToken</c>.</param>
    /// <param name="appKey">The app key.</param>
    /// <param name="appSecurity">The app secret.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's clock.</param>
    /// <param name="allowedHosts">The host names that the tokens may be sent to; at least one.</param>
    /// <exception cref="ArgumentException">A value is empty.</exception>
    public AppKeyAccessTokenProvider(IEkuaibaoApi api, string appKey, string appSecurity, TimeProvider? timeProvider, params string[] allowedHosts)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
        _appKey = Credential.Trim(appKey, nameof(appKey));
        _appSecurity = Credential.Trim(appSecurity, nameof(appSecurity));
        _clock = timeProvider ?? TimeProvider.System;
        _tokens = new IssuedTokenProvider(RequestAsync, _clock, allowedHosts);
    }

    /// <inheritdoc/>
    public AllowedHostsValidator AllowedHostsValidator => _tokens.AllowedHostsValidator;

    /// <inheritdoc/>
    /// <exception cref="CredentialsRefusedException">The vendor refused the key or the secret.</exception>
    public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
        _tokens.GetAuthorizationTokenAsync(uri, additionalAuthenticationContext, cancellationToken);

    /// <summary>Gets or sets the secrets that the client masks.</summary>
    internal KnownSecrets Secrets { get; init; } = new();

    private async Task<IssuedToken> RequestAsync(IssuedToken? renewable) =>
        await RenewAsync(renewable).ConfigureAwait(false) ?? TokenIn(await IssueAsync().ConfigureAwait(false), "getAccessToken");

    /// <returns><see langword="null"/> if it cannot be renewed.</returns>
    private async Task<IssuedToken?> RenewAsync(IssuedToken? renewable)
    {
        if (renewable?.RefreshToken is not { } refreshToken)
        {
            return null;
        }

        try
        {
            return TokenIn(await _api.RefreshAccessTokenAsync(renewable.Value, refreshToken, PowerCode).ConfigureAwait(false), "refreshToken");
        }
        catch (Exception)
        {
            return null; // After any error, the app key is used. The call cannot be cancelled, because others may wait for it.
        }
    }

    private async Task<AccessTokenResponse> IssueAsync()
    {
        try
        {
            return await _api.GetAccessTokenAsync(new AccessTokenRequest { AppKey = _appKey, AppSecurity = _appSecurity }).ConfigureAwait(false);
        }
        catch (AttachmentApiException exception) when (exception.ResponseStatusCode is 401 or 403 || EkuaibaoResponse.IsTokenRefusal(exception))
        {
            throw CredentialsRefusedException.From(exception, Advice);
        }
    }

    private IssuedToken TokenIn(AccessTokenResponse response, string call)
    {
        if (response.Value is not { AccessToken: { Length: > 0 } token } value)
        {
            throw EkuaibaoResponse.Without($"The response of {call} holds no access token.", response);
        }

        var refreshToken = string.IsNullOrEmpty(value.RefreshToken) ? null : value.RefreshToken;
        Secrets.AddIssued(token);
        Secrets.AddIssued(refreshToken);
        return new IssuedToken(token, ExpiryOf(value), refreshToken);
    }

    private DateTimeOffset ExpiryOf(AccessTokenValue value)
    {
        const long LastMillisecond = 253402300799999;
        return value.ExpireTime is > 0 and <= LastMillisecond
            ? DateTimeOffset.FromUnixTimeMilliseconds(value.ExpireTime.Value)
            : _clock.GetUtcNow() + DefaultLife;
    }
}
