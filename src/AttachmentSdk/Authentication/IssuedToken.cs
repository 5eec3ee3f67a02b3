namespace AttachmentSdk.Authentication;

/// <summary>A token and its expiration time.</summary>
/// <param name="Value">The token.</param>
/// <param name="ExpiresAt">The expiration time, by the vendor's clock.</param>
/// <param name="RefreshToken">The token for its renewal before it expires.</param>
internal sealed record IssuedToken(string Value, DateTimeOffset ExpiresAt, string? RefreshToken = null)
{
    /// <summary>Returns a text without the token.</summary>
    public override string ToString() => $"token until {ExpiresAt:u}";
}
