namespace AttachmentSdk.KDocs;

/// <summary>The tokens of a user's authorization, equal by their values. Both are secrets; <see cref="ToString"/> omits them.</summary>
public sealed record KDocsTokens
{
    /// <summary>Initializes a new instance of the <see cref="KDocsTokens"/> class.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="refreshToken">The refresh token; <see langword="null"/> if there is none.</param>
    /// <param name="expiresAt">The time when the access token expires.</param>
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

    /// <summary>Gets the token for calls of the API, which is reported to be valid for 24 hours. A secret.</summary>
    public string AccessToken { get; }

    /// <summary>
    /// Gets the token for the next tokens, which is reported to be valid for 90 days. <see langword="null"/> if there is none. A secret.
    /// </summary>
    public string? RefreshToken { get; }

    /// <summary>Gets the time when <see cref="AccessToken"/> expires.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Returns a text without the tokens.</summary>
    /// <returns>The time when the access token expires.</returns>
    public override string ToString() => FormattableString.Invariant($"tokens until {ExpiresAt:u}");
}
