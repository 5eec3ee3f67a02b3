using AttachmentSdk.KDocs.Api;

namespace AttachmentSdk.KDocs.Tokens;

/// <summary>What the two calls that give tokens have in common. Their shape is known from other people's clients, not from the vendor's page.</summary>
internal static class TokenResponseReader
{
    // What third parties report, for an answer that does not say when the token ends.
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(24);

    /// <param name="response">The answer.</param>
    /// <param name="previous">The refresh token that stays in use when the answer has no new one.</param>
    /// <param name="now">When the call was made.</param>
    /// <param name="noToken">What to say of an answer without an access token.</param>
    public static KDocsTokens Read(IKDocsResponse<TokenData> response, string? previous, DateTimeOffset now, string noToken)
    {
        var data = KDocsResponse.Require(response, noToken);
        if (data.AccessToken is not { Length: > 0 } token)
        {
            throw new AttachmentApiException(noToken, 200, null, response.Response ?? ApiResponse.None);
        }

        var life = data.ExpiresIn is > 0 and <= int.MaxValue ? TimeSpan.FromSeconds(data.ExpiresIn.Value) : DefaultLife;
        return new KDocsTokens(token, data.RefreshToken is { Length: > 0 } next ? next : previous, now + life);
    }

    /// <summary>
    /// Whether the vendor refused what was sent. No list of codes is known for these calls; whatever they refuse, the credentials are all
    /// that was sent. A page of some proxy, or an answer that is no JSON, refuses nothing.
    /// </summary>
    public static bool IsRefusal(AttachmentApiException exception) => exception.ResponseStatusCode is >= 400 and < 500
        ? !exception.IsTransient
        : exception.ResponseStatusCode == 200 && exception.VendorCode is not (null or "0");
}
