using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.Authentication;

/// <summary>The base class of the vendors' token providers.</summary>
internal sealed class IssuedTokenProvider(Func<IssuedToken?, Task<IssuedToken>> request, TimeProvider clock, string[] allowedHosts) : IAccessTokenProvider
{
    private readonly TokenCache _cache = new(request, clock);

    public IssuedTokenProvider(Func<Task<IssuedToken>> request, TimeProvider clock, string[] allowedHosts)
        : this(_ => request(), clock, allowedHosts)
    {
    }

    public AllowedHostsValidator AllowedHostsValidator { get; } = TokenHosts.Only(allowedHosts);

    public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        TokenHosts.Require(AllowedHostsValidator, uri);
        return _cache.GetAsync(AccessTokenContext.FindRefusedToken(additionalAuthenticationContext), cancellationToken);
    }
}
