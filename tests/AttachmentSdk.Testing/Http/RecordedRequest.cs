using System.Net.Http.Headers;

namespace AttachmentSdk.Testing.Http;

/// <summary>A request as it would go on the wire, kept after its message is disposed.</summary>
/// <param name="Target">Scheme, authority, path and query, byte for byte; without the fragment, which is never sent.</param>
/// <param name="Headers">The headers of request and content, in order of their name; values not reformatted.</param>
public sealed record RecordedRequest(
    HttpMethod Method,
    string Target,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string? Body)
{
    /// <summary>The values of a header joined by ", ", or null when it was not sent.</summary>
    public string? Header(string name)
    {
        var values = Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).ToArray();
        return values.Length == 0 ? null : string.Join(", ", values);
    }

    public static async Task<RecordedRequest> FromAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var uri = request.RequestUri ?? throw new ArgumentException("The request has no URL.", nameof(request));
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);

        // A socket handler asks for the length before it sends; only then does the header exist.
        _ = request.Content?.Headers.ContentLength;
        var headers = Flatten(request.Headers).Concat(Flatten(request.Content?.Headers)).OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase);
        return new RecordedRequest(request.Method, $"{uri.Scheme}://{uri.Authority}{uri.PathAndQuery}", [.. headers], body);
    }

    private static IEnumerable<KeyValuePair<string, string>> Flatten(HttpHeaders? headers) =>
        headers is null ? [] : headers.NonValidated.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)));
}
