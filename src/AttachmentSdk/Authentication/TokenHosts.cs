using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.Authentication;

/// <summary>The hosts that a token may be sent to. Kiota treats an empty list as "everywhere"; here it is rejected.</summary>
internal static class TokenHosts
{
    public static AllowedHostsValidator Only(IReadOnlyCollection<string> allowedHosts)
    {
        ArgumentNullException.ThrowIfNull(allowedHosts);
        if (allowedHosts.Count == 0 || allowedHosts.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("Name at least one host that the token may be sent to.", nameof(allowedHosts));
        }

        return new AllowedHostsValidator(allowedHosts.Select(NameOf));
    }

    /// <exception cref="InvalidOperationException">The token must not be sent to this address.</exception>
    public static void Require(AllowedHostsValidator? validator, Uri target)
    {
        if (validator is null || !validator.AllowedHosts.Any())
        {
            throw new InvalidOperationException("The access token provider allows no host. Give it an AllowedHostsValidator with the API's host.");
        }

        if (!validator.IsUrlHostValid(target))
        {
            throw new InvalidOperationException($"The access token may not be sent to '{target.Host}'. Add the host to the provider's AllowedHostsValidator if that is right.");
        }
    }

    // Users write "https://app.ekuaibao.com/" or "app.ekuaibao.com:443" instead of a host name.
    private static string NameOf(string host)
    {
        var text = host.Trim();
        var url = text.IndexOf("://", StringComparison.Ordinal) < 0 ? $"https://{text}" : text;
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : text;
    }
}
