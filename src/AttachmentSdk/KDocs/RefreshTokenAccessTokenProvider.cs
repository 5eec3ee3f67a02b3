using AttachmentSdk.Authentication;
using AttachmentSdk.KDocs.Api;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.KDocs;

/// <summary>
/// Gets access tokens for a user's refresh token, and keeps one until shortly before it expires. When the vendor sends a new refresh token
/// along, it is used from then on, in memory only. The shape of the call is known from other people's clients, not from the vendor's page.
/// </summary>
public sealed class RefreshTokenAccessTokenProvider : IAccessTokenProvider
{
    private const string NoToken = "The answer of refresh_token holds no access token.";

    // What third parties report, for an answer that does not say when the token ends.
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(24);

    private readonly IKDocsApi _api;
    private readonly string _appId;
    private readonly string _appKey;
    private readonly TimeProvider _clock;
    private readonly IssuedTokenProvider _tokens;
    private string _refreshToken;

    /// <summary>Makes a provider.</summary>
    /// <param name="api">The API without any token, which the refresh is called on.</param>
    /// <param name="appId">The app's id.</param>
    /// <param name="appKey">The app's key.</param>
    /// <param name="refreshToken">The refresh token of the user's authorisation.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="allowedHosts">The host names that the tokens may be sent to; at least one.</param>
    /// <exception cref="ArgumentException">A value is empty.</exception>
    public RefreshTokenAccessTokenProvider(IKDocsApi api, string appId, string appKey, string refreshToken, TimeProvider? timeProvider, params string[] allowedHosts)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentException.ThrowIfNullOrEmpty(appId);
        ArgumentException.ThrowIfNullOrEmpty(appKey);
        ArgumentException.ThrowIfNullOrEmpty(refreshToken);
        _api = api;
        _appId = appId;
        _appKey = appKey;
        _refreshToken = refreshToken;
        _clock = timeProvider ?? TimeProvider.System;
        _tokens = new IssuedTokenProvider(RequestAsync, _clock, allowedHosts);
    }

    /// <inheritdoc/>
    public AllowedHostsValidator AllowedHostsValidator => _tokens.AllowedHostsValidator;

    /// <inheritdoc/>
    /// <exception cref="CredentialsRefusedException">The vendor refused the refresh token or the app.</exception>
    public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
        _tokens.GetAuthorizationTokenAsync(uri, additionalAuthenticationContext, cancellationToken);

    private async Task<IssuedToken> RequestAsync()
    {
        var data = await RequestDataAsync().ConfigureAwait(false);
        if (data.AccessToken is not { Length: > 0 } token)
        {
            throw new AttachmentApiException(NoToken, 200, null, new Dictionary<string, IEnumerable<string>>());
        }

        if (data.RefreshToken is { Length: > 0 } next)
        {
            _refreshToken = next;
        }

        var life = data.ExpiresIn is > 0 and <= int.MaxValue ? TimeSpan.FromSeconds(data.ExpiresIn.Value) : DefaultLife;
        return new IssuedToken(token, _clock.GetUtcNow() + life);
    }

    private async Task<TokenData> RequestDataAsync()
    {
        try
        {
            var answer = await _api.RefreshAccessTokenAsync(_appId, new RefreshTokenRequest { AppKey = _appKey, RefreshToken = _refreshToken }).ConfigureAwait(false);
            return KDocsAnswer.Require(answer.Code, answer.Data, answer.Message ?? answer.Msg, answer.Hint, NoToken);
        }
        catch (AttachmentApiException exception) when (exception.ResponseStatusCode is >= 400 and < 500 ? !exception.IsTransient : exception.VendorCode is not (null or "0"))
        {
            // No list of codes is known for this call; whatever it refuses, the credentials are all that was sent. A page of some proxy, or
            // an answer that is no JSON, refuses nothing.
            throw CredentialsRefusedException.From(exception, "Check the app id, the app key and the refresh token; a refresh token is reported to live 90 days.");
        }
    }
}
