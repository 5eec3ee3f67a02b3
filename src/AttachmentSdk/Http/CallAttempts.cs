using System.Globalization;

namespace AttachmentSdk.Http;

/// <summary>
/// The requests that one call of a vendor's API took, those before a renewed token included. It goes along with the request, and then with
/// the answer as headers of our own, as the generated clients make their exceptions from nothing else.
/// </summary>
internal sealed class CallAttempts
{
    private const string CountHeader = "AttachmentSdk-Attempts";
    private const string EarlierHeader = "AttachmentSdk-Earlier-Attempts";

    private readonly List<string> _ends = [];

    public int Count { get; private set; }

    /// <summary>What all requests that ended ended with.</summary>
    public IReadOnlyList<string> Ends => _ends;

    /// <summary>What those before the last one ended with.</summary>
    public IReadOnlyList<string> Earlier => [.. _ends.Take(Count - 1)];

    public static CallAttempts Of(HttpRequestMessage request)
    {
#if NET
        var key = new HttpRequestOptionsKey<CallAttempts>(CountHeader);
        if (!request.Options.TryGetValue(key, out var attempts))
        {
            request.Options.Set(key, attempts = new CallAttempts());
        }

        return attempts;
#else
        if (request.Properties.TryGetValue(CountHeader, out var known))
        {
            return (CallAttempts)known;
        }

        var attempts = new CallAttempts();
        request.Properties[CountHeader] = attempts;
        return attempts;
#endif
    }

    public static int CountIn(IReadOnlyDictionary<string, IEnumerable<string>> headers) =>
        headers.TryGetValue(CountHeader, out var values) && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    public static IReadOnlyList<string> EarlierIn(IReadOnlyDictionary<string, IEnumerable<string>> headers) =>
        headers.TryGetValue(EarlierHeader, out var values) ? [.. values] : [];

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
        response.Headers.Remove(CountHeader);
        response.Headers.Remove(EarlierHeader);
        response.Headers.TryAddWithoutValidation(CountHeader, Count.ToString(CultureInfo.InvariantCulture));
        response.Headers.TryAddWithoutValidation(EarlierHeader, Earlier);
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
