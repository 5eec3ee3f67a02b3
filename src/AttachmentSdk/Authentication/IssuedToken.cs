namespace AttachmentSdk.Authentication;

/// <summary>A token and when it ends.</summary>
/// <param name="Value">The token.</param>
/// <param name="ExpiresAt">When it ends, by the vendor's clock.</param>
/// <param name="RefreshToken">What it can be renewed with before it ends.</param>
internal sealed record IssuedToken(string Value, DateTimeOffset ExpiresAt, string? RefreshToken = null)
{
    /// <summary>Says nothing of the token.</summary>
    public override string ToString() => $"token until {ExpiresAt:u}";
}
