using AttachmentSdk.KDocs.Api;

namespace AttachmentSdk.KDocs.Tokens;

/// <summary>
/// Reads the responses of the two calls that return tokens. Their format is known from third-party clients, not from the vendor's page.
/// </summary>
internal static class TokenResponseReader
{
    // The lifetime in third-party reports, for a response that does not state when the token expires.
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(24);

    /// <param name="response">The response.</param>
    /// <param name="previous">The refresh token to keep if the response has no new one.</param>
    /// <param name="now">The time of the call.</param>
    /// <param name="noToken">The message for a response without an access token.</param>
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
    /// Determines whether the vendor refused the request. The codes of these calls are not documented. Every refusal concerns the
    /// credentials, because the request contains nothing else. A proxy's page, or a response that is not JSON, is not a refusal.
    /// </summary>
    public static bool IsRefusal(AttachmentApiException exception) => exception.ResponseStatusCode is >= 400 and < 500
        ? !exception.IsTransient
        : exception.ResponseStatusCode == 200 && exception.VendorCode is not (null or "0");
}
