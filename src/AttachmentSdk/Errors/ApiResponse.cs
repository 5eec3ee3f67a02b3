namespace AttachmentSdk;

/// <summary>What an exception tells of a response of a vendor's API and of the requests that led to it.</summary>
/// <param name="Headers">The headers of the response.</param>
/// <param name="Attempts">The number of requests; 0 if it is not known.</param>
/// <param name="EarlierAttempts">What each request before the last one ended with.</param>
internal sealed record ApiResponse(IReadOnlyDictionary<string, IEnumerable<string>> Headers, int Attempts, IReadOnlyList<string> EarlierAttempts)
{
    /// <summary>No response, or an unknown one.</summary>
    public static readonly ApiResponse None = new(new Dictionary<string, IEnumerable<string>>(), 0, []);
}
