using AttachmentSdk.Authentication;
using AttachmentSdk.Ekuaibao.Api;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// Gets access tokens for an app key and secret, and keeps one until five minutes before it expires. It is renewed with its refresh token
/// then, which lives 32 days by the vendor's page; where that fails, and for a token that has expired or was refused, the app key gets
/// another. https://docs.ekuaibao.com/docs/open-api/getting-started/auth https://docs.ekuaibao.com/docs/open-api/getting-started/refresh-auth
/// </summary>
public sealed class AppKeyAccessTokenProvider : IAccessTokenProvider
{
    private const string Advice = "Check the app key, the app secret and the base address: each platform has its own.";

    // The same for everybody. https://docs.ekuaibao.com/docs/open-api/getting-started/refresh-auth
    private const string PowerCode = "219904";

    // The life that the page's example speaks of, for an answer that does not say when the token ends.
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(2);

    private readonly IEkuaibaoApi _api;
    private readonly string _appKey;
    private readonly string _appSecurity;
    private readonly TimeProvider _clock;
    private readonly IssuedTokenProvider _tokens;

    /// <summary>Makes a provider.</summary>
    /// <param name="api">The API without any token, which <c>getAccessToken</c> is called on.</param>
    /// <param name="appKey">The app key.</param>
    /// <param name="appSecurity">The app secret.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="allowedHosts">The host names that the tokens may be sent to; at least one.</param>
    /// <exception cref="ArgumentException">A value is empty.</exception>
    public AppKeyAccessTokenProvider(IEkuaibaoApi api, string appKey, string appSecurity, TimeProvider? timeProvider, params string[] allowedHosts)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentException.ThrowIfNullOrEmpty(appKey);
        ArgumentException.ThrowIfNullOrEmpty(appSecurity);
        _api = api;
        _appKey = appKey;
        _appSecurity = appSecurity;
        _clock = timeProvider ?? TimeProvider.System;
        _tokens = new IssuedTokenProvider(RequestAsync, _clock, allowedHosts);
    }

    /// <inheritdoc/>
    public AllowedHostsValidator AllowedHostsValidator => _tokens.AllowedHostsValidator;

    /// <inheritdoc/>
    /// <exception cref="CredentialsRefusedException">The vendor refused the key or the secret.</exception>
    public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
        _tokens.GetAuthorizationTokenAsync(uri, additionalAuthenticationContext, cancellationToken);

    private async Task<IssuedToken> RequestAsync(IssuedToken? renewable) =>
        await RenewAsync(renewable).ConfigureAwait(false) ?? TokenIn(await IssueAsync().ConfigureAwait(false), "getAccessToken");

    /// <returns><see langword="null"/> when it cannot be renewed.</returns>
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
            return null; // Whatever it was, the app key is there to help; nobody can cancel this call, which many may wait for.
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

    private IssuedToken TokenIn(AccessTokenResponse response, string call) => response.Value is { AccessToken: { Length: > 0 } token } value
        ? new IssuedToken(token, ExpiryOf(value), string.IsNullOrEmpty(value.RefreshToken) ? null : value.RefreshToken)
        : throw EkuaibaoResponse.Without($"The answer of {call} holds no access token.", response);

    private DateTimeOffset ExpiryOf(AccessTokenValue value)
    {
        const long LastMillisecond = 253402300799999;
        return value.ExpireTime is > 0 and <= LastMillisecond
            ? DateTimeOffset.FromUnixTimeMilliseconds(value.ExpireTime.Value)
            : _clock.GetUtcNow() + DefaultLife;
    }
}
