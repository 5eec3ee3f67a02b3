using System.Runtime.ExceptionServices;
using AttachmentSdk.Http;

namespace AttachmentSdk.Authentication;

/// <summary>
/// Caches a token until shortly before it expires, and gets a new one once for all callers that need it at the same time. Callers that wait
/// for a failed request get its exception, and callers shortly after refused credentials get the same exception, so that they do not cause
/// further calls.
/// </summary>
/// <param name="request">Gets a token. It receives the current token if it is neither refused nor expired, to renew it.</param>
/// <param name="clock">The clock.</param>
internal sealed class TokenCache(Func<IssuedToken?, Task<IssuedToken>> request, TimeProvider clock)
{
    /// <summary>The time before the expiration at which a token is renewed. It also tolerates a clock that is wrong by a few minutes.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    // With a clock that is wrong by hours, a new token seems expired. It is still used for this time, because each call would request
    // another one otherwise.
    private static readonly TimeSpan ShortestUse = TimeSpan.FromMinutes(1);

    // Long enough for all concurrent calls, short enough for credentials that are corrected meanwhile.
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
        // Checked again here, where only one request runs at a time: the last request may have ended after the first check.
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
