namespace AttachmentSdk.KDocs;

/// <summary>The tokens of a user's authorisation. Both are secrets; <see cref="ToString"/> leaves them out.</summary>
public sealed class KDocsTokens
{
    /// <summary>Holds tokens.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="refreshToken">The refresh token; <see langword="null"/> where there is none.</param>
    /// <param name="expiresAt">When the access token ends.</param>
    /// <exception cref="ArgumentException">A token is empty.</exception>
    public KDocsTokens(string accessToken, string? refreshToken, DateTimeOffset expiresAt)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        if (refreshToken is { Length: 0 })
        {
            throw new ArgumentException("The refresh token is empty.", nameof(refreshToken));
        }

        AccessToken = accessToken;
        RefreshToken = refreshToken;
        ExpiresAt = expiresAt;
    }

    /// <summary>The token for the API's calls; it is reported to live 24 hours. A secret.</summary>
    public string AccessToken { get; }

    /// <summary>The token that gets the next ones; it is reported to live 90 days. <see langword="null"/> where there is none. A secret.</summary>
    public string? RefreshToken { get; }

    /// <summary>When <see cref="AccessToken"/> ends.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Says nothing of the tokens.</summary>
    /// <returns>When the access token ends.</returns>
    public override string ToString() => FormattableString.Invariant($"tokens until {ExpiresAt:u}");
}
