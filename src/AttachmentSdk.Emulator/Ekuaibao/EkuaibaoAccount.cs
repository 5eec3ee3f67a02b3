using AttachmentSdk.Emulator.Data;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>The one company: its app key and its access tokens.</summary>
internal sealed class EkuaibaoAccount(SeededText text, TimeProvider clock)
{
    /// <summary>Two hours, https://docs.ekuaibao.com/docs/open-api/getting-started/auth.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromHours(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _expiries = [];
    private string _newest = "";

    public string AppKey { get; } = text.NextUuid();

    public string AppSecurity { get; } = text.NextUuid();

    public string CorporationId { get; } = text.NextAlphanumeric(14);

    /// <summary>A token that is valid now; a new one when the last is not any more.</summary>
    public string CurrentToken
    {
        get
        {
            lock (_lock)
            {
                return IsValid(_newest) ? _newest : Issue().Token;
            }
        }
    }

    public (string Token, DateTimeOffset Expires) Issue()
    {
        lock (_lock)
        {
            // The colon is the vendor's own: a token has to be percent-encoded in a query.
            _newest = $"ID_{text.NextAlphanumeric(12)}:{text.NextAlphanumeric(14)}";
            var expires = clock.GetUtcNow() + TokenLife;
            _expiries[_newest] = expires;
            return (_newest, expires);
        }
    }

    public bool IsValid(string? token)
    {
        lock (_lock)
        {
            return token is not null && _expiries.TryGetValue(token, out var expires) && clock.GetUtcNow() < expires;
        }
    }

    public void RevokeTokens()
    {
        lock (_lock)
        {
            _expiries.Clear();
        }
    }
}
