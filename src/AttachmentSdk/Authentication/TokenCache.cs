using AttachmentSdk.Http;

namespace AttachmentSdk.Authentication;

/// <summary>
/// Keeps a token until shortly before it expires, and gets a new one once for all who ask at the same time. Who waits for a request that
/// fails shares its failure, so that refused credentials do not cause a call for each waiter.
/// </summary>
internal sealed class TokenCache(Func<Task<IssuedToken>> request, TimeProvider clock)
{
    // Renewed this long before the end, which also forgives a clock that is a few minutes off.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    // A clock that is hours off makes a new token look expired. It is used this long all the same, or each call would ask for another.
    private static readonly TimeSpan ShortestUse = TimeSpan.FromMinutes(1);

    private readonly SingleFlight<IssuedToken> _flight = new();
    private Held? _current;

    public async Task<string> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        var issued = Usable(refused) ?? await _flight.RunAsync(() => RequestAsync(refused), cancellationToken).ConfigureAwait(false);
        return issued.Value;
    }

    private IssuedToken? Usable(string? refused) =>
        Volatile.Read(ref _current) is { } current && current.Token.Value != refused && clock.GetUtcNow() < current.RenewAt ? current.Token : null;

    private async Task<IssuedToken> RequestAsync(string? refused)
    {
        // Asked again here, where one runs at a time: the last request may have ended between the first look and now.
        if (Usable(refused) is { } usable)
        {
            return usable;
        }

        var issued = await request().ConfigureAwait(false);
        var now = clock.GetUtcNow();
        var beforeEnd = issued.ExpiresAt - Margin;
        Volatile.Write(ref _current, new Held(issued, beforeEnd > now + ShortestUse ? beforeEnd : now + ShortestUse));
        return issued;
    }

    private sealed record Held(IssuedToken Token, DateTimeOffset RenewAt);
}
