namespace AttachmentSdk.Emulator.Routing;

/// <summary>Tokens of one kind, with the same default lifetime; thread-safe.</summary>
internal sealed class IssuedTokens(TimeSpan life, Func<string> create, TimeProvider clock)
{
    private readonly object _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _expiries = [];
    private string _newest = "";

    /// <summary>Returns a token that is currently valid; a new one if the last one is no longer valid.</summary>
    public string Current
    {
        get
        {
            lock (_lock)
            {
                return IsValid(_newest) ? _newest : Issue().Token;
            }
        }
    }

    public (string Token, DateTimeOffset Expires) Issue(TimeSpan? ownLife = null)
    {
        lock (_lock)
        {
            _newest = create();
            var expires = clock.GetUtcNow() + (ownLife ?? life);
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

    /// <summary>Invalidates a token; false if it was not valid.</summary>
    public bool TryWithdraw(string? token)
    {
        lock (_lock)
        {
            return IsValid(token) && _expiries.Remove(token!);
        }
    }

    public void Revoke()
    {
        lock (_lock)
        {
            _expiries.Clear();
        }
    }
}
