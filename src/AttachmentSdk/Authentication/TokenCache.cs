using System.Runtime.ExceptionServices;
using AttachmentSdk.Http;

namespace AttachmentSdk.Authentication;

/// <summary>
/// Keeps a token until shortly before it expires, and gets a new one once for all who ask at the same time. Who waits for a request that
/// fails shares its failure, and who asks shortly after refused credentials is told the same, so that they do not cause a call for each.
/// </summary>
/// <param name="request">Gets a token; it is handed the held one while that is neither refused nor at its end, to renew it.</param>
/// <param name="clock">The clock.</param>
internal sealed class TokenCache(Func<IssuedToken?, Task<IssuedToken>> request, TimeProvider clock)
{
    /// <summary>How long before its end a token is renewed, which also forgives a clock that is a few minutes off.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    // A clock that is hours off makes a new token look expired. It is used this long all the same, or each call would ask for another.
    private static readonly TimeSpan ShortestUse = TimeSpan.FromMinutes(1);

    // Long enough for all who are under way together, short enough for credentials that are put right meanwhile.
    private static readonly TimeSpan RefusalLife = TimeSpan.FromSeconds(10);

    private readonly SingleFlight<IssuedToken> _flight = new();
    private Held? _current;
    private Refused? _refusal;

    public TokenCache(Func<Task<IssuedToken>> request, TimeProvider clock)
        : this(_ => request(), clock)
    {
    }

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

        if (_refusal is { } refusal && clock.GetElapsedTime(refusal.At) < RefusalLife)
        {
            refusal.Error.Throw();
        }

        var issued = await RequestAsync(Renewable(refused)).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        var beforeEnd = issued.ExpiresAt - Margin;
        Volatile.Write(ref _current, new Held(issued, beforeEnd > now + ShortestUse ? beforeEnd : now + ShortestUse));
        return issued;
    }

    private IssuedToken? Renewable(string? refused) =>
        Volatile.Read(ref _current) is { } current && current.Token.Value != refused && clock.GetUtcNow() < current.Token.ExpiresAt ? current.Token : null;

    private async Task<IssuedToken> RequestAsync(IssuedToken? renewable)
    {
        try
        {
            _refusal = null;
            return await request(renewable).ConfigureAwait(false);
        }
        catch (CredentialsRefusedException exception)
        {
            _refusal = new Refused(ExceptionDispatchInfo.Capture(exception), clock.GetTimestamp());
            throw;
        }
    }

    private sealed record Refused(ExceptionDispatchInfo Error, long At);

    private sealed record Held(IssuedToken Token, DateTimeOffset RenewAt);
}
