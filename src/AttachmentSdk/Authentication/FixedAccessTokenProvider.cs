using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.Authentication;

/// <summary>Provides one token that the caller got elsewhere and renews itself.</summary>
internal sealed class FixedAccessTokenProvider : IAccessTokenProvider
{
    private readonly string _accessToken;

    /// <summary>Initializes a new instance of the <see cref="FixedAccessTokenProvider"/> class.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="allowedHosts">The host names that the token may be sent to; at least one.</param>
    /// <exception cref="ArgumentException">The token or the list is empty.</exception>
    public FixedAccessTokenProvider(string accessToken, params string[] allowedHosts)
    {
        _accessToken = Credential.Trim(accessToken, nameof(accessToken));
        AllowedHostsValidator = TokenHosts.Only(allowedHosts);
    }

    /// <inheritdoc/>
    public AllowedHostsValidator AllowedHostsValidator { get; }

    /// <inheritdoc/>
    public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        TokenHosts.Require(AllowedHostsValidator, uri);
        return Task.FromResult(_accessToken);
    }
}
