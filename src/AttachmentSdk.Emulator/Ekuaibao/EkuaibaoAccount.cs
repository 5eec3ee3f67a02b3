using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>The company: its app key, its access tokens, and the refresh token of each of them.</summary>
internal sealed class EkuaibaoAccount
{
    /// <summary>Two hours, https://docs.ekuaibao.com/docs/open-api/getting-started/auth.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, string> _refreshTokens = [];

    public EkuaibaoAccount(SeededText text, SeededText refreshText, TimeProvider clock)
    {
        AppKey = text.NextUuid();
        AppSecurity = text.NextUuid();
        CorporationId = text.NextAlphanumeric(14);
        Tokens = new IssuedTokens(
            TokenLife,
            () =>
            {
                // The colon is the vendor's: a token has to be percent-encoded in a query.
                var token = $"ID_{text.NextAlphanumeric(12)}:{text.NextAlphanumeric(14)}";
                _refreshTokens[token] = $"ID_{refreshText.NextAlphanumeric(12)}:{refreshText.NextAlphanumeric(14)}";
                return token;
            },
            clock);
    }

    public string AppKey { get; }

    public string AppSecurity { get; }

    public string CorporationId { get; }

    public IssuedTokens Tokens { get; }

    public string RefreshTokenOf(string accessToken) => _refreshTokens[accessToken];

    /// <summary>Issues new tokens.</summary>
    public EmulatorResponse Issue(TimeSpan life)
    {
        var (token, expires) = Tokens.Issue(life);
        return EmulatorResponse.OfJson(new JsonObject
        {
            ["value"] = new JsonObject
            {
                ["accessToken"] = token,
                ["refreshToken"] = _refreshTokens[token],
                ["expireTime"] = expires.ToUnixTimeMilliseconds(),
                ["corporationId"] = CorporationId,
            },
        });
    }

    /// <summary>Withdraws an access token that is still valid; false if it is not valid, or if the refresh token belongs to another one.</summary>
    public bool TryWithdraw(string? accessToken, string? refreshToken) =>
        accessToken is not null
        && _refreshTokens.TryGetValue(accessToken, out var expected)
        && expected == refreshToken
        && Tokens.TryWithdraw(accessToken);
}
