using AttachmentSdk.Emulator.Data;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>
/// The one app and user: secrets, access tokens of 24 hours and refresh tokens of 90 days, lives that third parties report.
/// </summary>
internal sealed class KDocsAccount(SeededText text, TimeProvider clock)
{
    public static readonly TimeSpan AccessLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(90);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _access = [];
    private readonly Dictionary<string, DateTimeOffset> _refresh = [];
    private string _newestAccess = "";
    private string _newestRefresh = "";

    public string AppId { get; } = $"AK{text.NextDigits(14)}";

    public string AppKey { get; } = text.NextHex(32);

    public string FileToken { get; } = text.NextAlphanumeric(43);

    /// <summary>An access token that is valid now; a new one when the last is not any more.</summary>
    public string CurrentAccessToken
    {
        get
        {
            lock (_lock)
            {
                return IsValid(_access, _newestAccess) ? _newestAccess : _newestAccess = Issue(_access, AccessLife);
            }
        }
    }

    /// <summary>A refresh token that is valid now.</summary>
    public string CurrentRefreshToken
    {
        get
        {
            lock (_lock)
            {
                return IsValid(_refresh, _newestRefresh) ? _newestRefresh : _newestRefresh = Issue(_refresh, RefreshLife);
            }
        }
    }

    public bool IsAccessToken(string? token)
    {
        lock (_lock)
        {
            return IsValid(_access, token);
        }
    }

    /// <summary>New tokens for a valid refresh token, which stays valid: whether the vendor withdraws it is unknown.</summary>
    public (string Access, string Refresh)? Refresh(string? refreshToken)
    {
        lock (_lock)
        {
            return IsValid(_refresh, refreshToken)
                ? (_newestAccess = Issue(_access, AccessLife), _newestRefresh = Issue(_refresh, RefreshLife))
                : null;
        }
    }

    public void RevokeAccessTokens()
    {
        lock (_lock)
        {
            _access.Clear();
        }
    }

    private bool IsValid(Dictionary<string, DateTimeOffset> tokens, string? token) =>
        token is not null && tokens.TryGetValue(token, out var expires) && clock.GetUtcNow() < expires;

    private string Issue(Dictionary<string, DateTimeOffset> tokens, TimeSpan life)
    {
        var token = text.NextHex(32);
        tokens[token] = clock.GetUtcNow() + life;
        return token;
    }
}
