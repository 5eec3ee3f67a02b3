using AttachmentSdk.Authentication;
using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.Http;
using Microsoft.Kiota.Abstractions.Authentication;
using Newtonsoft.Json;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// Gets access tokens for an app key and secret, and keeps one until shortly before it expires.
/// https://docs.ekuaibao.com/docs/open-api/getting-started/auth
/// </summary>
public sealed class AppKeyAccessTokenProvider : IAccessTokenProvider
{
    private const string Advice = "Check the app key, the app secret and the base address: each platform has its own.";

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

    private async Task<IssuedToken> RequestAsync()
    {
        var answer = await RequestAnswerAsync().ConfigureAwait(false);
        return answer.Value is { AccessToken: { Length: > 0 } token } value ? new IssuedToken(token, ExpiryOf(value)) : throw Refusal(answer);
    }

    // A newer version of the call reports failures with status 200 and a code, so the text is looked at here too.
    // https://docs.ekuaibao.com/docs/open-api/getting-started/authV3
    private static AttachmentApiException Refusal(AccessTokenResponse answer)
    {
        var text = WireJson.Serialize(answer, WireJson.Configure(new JsonSerializerSettings()));
        var refusal = new AttachmentApiException("The answer of getAccessToken holds no access token.", 200, text, new Dictionary<string, IEnumerable<string>>());
        return refusal.VendorCode is "401" or "403" ? CredentialsRefusedException.From(refusal, Advice) : refusal;
    }

    private async Task<AccessTokenResponse> RequestAnswerAsync()
    {
        try
        {
            return await _api.GetAccessTokenAsync(new AccessTokenRequest { AppKey = _appKey, AppSecurity = _appSecurity }).ConfigureAwait(false);
        }
        catch (AttachmentApiException exception) when (exception.ResponseStatusCode is 401 or 403)
        {
            throw CredentialsRefusedException.From(exception, Advice);
        }
    }

    private DateTimeOffset ExpiryOf(AccessTokenValue value)
    {
        const long LastMillisecond = 253402300799999;
        return value.ExpireTime is > 0 and <= LastMillisecond
            ? DateTimeOffset.FromUnixTimeMilliseconds(value.ExpireTime.Value)
            : _clock.GetUtcNow() + DefaultLife;
    }
}
