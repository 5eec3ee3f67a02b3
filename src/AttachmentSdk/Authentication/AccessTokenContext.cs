namespace AttachmentSdk.Authentication;

/// <summary>Keys of the additional context that the clients pass to an <c>IAccessTokenProvider</c>.</summary>
internal static class AccessTokenContext
{
    /// <summary>The key of <c>ClientOptions.RefusedTokenKey</c>.</summary>
    public const string RefusedToken = "refusedToken";

    public static string? FindRefusedToken(Dictionary<string, object>? context) =>
        context is not null && context.TryGetValue(RefusedToken, out var token) ? token as string : null;
}
