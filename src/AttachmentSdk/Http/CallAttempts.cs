using System.Globalization;

namespace AttachmentSdk.Http;

/// <summary>
/// The requests that one call of a vendor's API took, those before a renewed token included. It goes along with the request, and then with
/// the answer as headers of our own, as the generated clients make their exceptions from nothing else.
/// </summary>
internal sealed class CallAttempts
{
    private readonly List<string> _ends = [];

    public int Count { get; private set; }

    /// <summary>What all requests that ended ended with.</summary>
    public IReadOnlyList<string> Ends => _ends;

    /// <summary>What those before the last one ended with.</summary>
    public IReadOnlyList<string> Earlier => [.. _ends.Take(Count - 1)];

    public static CallAttempts Of(HttpRequestMessage request)
    {
#if NET
        var key = new HttpRequestOptionsKey<CallAttempts>(ErrorHeaders.Attempts);
        if (!request.Options.TryGetValue(key, out var attempts))
        {
            request.Options.Set(key, attempts = new CallAttempts());
        }

        return attempts;
#else
        if (request.Properties.TryGetValue(ErrorHeaders.Attempts, out var known))
        {
            return (CallAttempts)known;
        }

        var attempts = new CallAttempts();
        request.Properties[ErrorHeaders.Attempts] = attempts;
        return attempts;
#endif
    }

    public void Begin() => Count++;

    public void End(string words) => _ends.Add(words);

    /// <summary>Notes an answer whose body is here.</summary>
    public async Task EndAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        End(status < 400 ? $"HTTP {status}" : VendorError.Read(await ReadAsync(response, cancellationToken).ConfigureAwait(false)).Describe(status));
    }

    public void WriteTo(HttpResponseMessage response)
    {
        // Nobody else's word counts.
        response.Headers.Remove(ErrorHeaders.Attempts);
        response.Headers.Remove(ErrorHeaders.EarlierAttempts);
        response.Headers.TryAddWithoutValidation(ErrorHeaders.Attempts, Count.ToString(CultureInfo.InvariantCulture));
        response.Headers.TryAddWithoutValidation(ErrorHeaders.EarlierAttempts, Earlier);
    }

    private static async Task<string?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadTextAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            return null; // Its charset is none.
        }
    }
}
