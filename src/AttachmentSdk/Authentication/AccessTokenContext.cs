namespace AttachmentSdk.Authentication;

/// <summary>Keys of the additional context that the clients pass to an <c>IAccessTokenProvider</c>.</summary>
public static class AccessTokenContext
{
    /// <summary>
    /// The token that the vendor has just refused, as a <see cref="string"/>. A provider that can get another token returns it; a provider
    /// that cannot returns the same token again, and the call fails.
    /// </summary>
    public const string RefusedToken = "refusedToken";

    internal static string? FindRefusedToken(Dictionary<string, object>? context) =>
        context is not null && context.TryGetValue(RefusedToken, out var token) ? token as string : null;
}
