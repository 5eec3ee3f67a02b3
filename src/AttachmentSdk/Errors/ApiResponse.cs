using AttachmentSdk.Diagnostics;

namespace AttachmentSdk;

/// <summary>The information that an exception holds about a response of a vendor's API and the requests that led to it.</summary>
/// <param name="Headers">The headers of the response.</param>
/// <param name="Attempts">The number of requests; 0 if it is not known.</param>
/// <param name="EarlierAttempts">The outcome of each request before the last one.</param>
/// <param name="Secrets">The secrets of the client that made the requests, which the response may repeat.</param>
internal sealed record ApiResponse(IReadOnlyDictionary<string, IEnumerable<string>> Headers, int Attempts, IReadOnlyList<string> EarlierAttempts, KnownSecrets? Secrets = null)
{
    /// <summary>No response, or an unknown one.</summary>
    public static readonly ApiResponse None = new(new Dictionary<string, IEnumerable<string>>(), 0, []);
}
