namespace AttachmentSdk.Authentication;

/// <summary>A token and when it ends.</summary>
internal sealed record IssuedToken(string Value, DateTimeOffset ExpiresAt)
{
    /// <summary>Says nothing of the token.</summary>
    public override string ToString() => $"token until {ExpiresAt:u}";
}
