using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Http;

/// <summary>
/// A call of a vendor's API. It counts its requests, including those before a token was renewed. The generated clients create it.
/// </summary>
internal sealed class ApiRequest : TrackedRequest
{
    private readonly List<string> _outcomes = [];

    /// <summary>Gets or sets the secrets of the client that makes the call; <see langword="null"/> if the pipeline is not the library's.</summary>
    public KnownSecrets? Secrets { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the call changes nothing, so that it can be sent again whatever became of it. Default: all calls
    /// of the contracts except uploads, which have a multipart form.
    /// </summary>
    public bool IsQuery
    {
        get => field && Content is not MultipartContent;
        set;
    } = true;

    /// <summary>Gets the number of requests so far.</summary>
    public int Attempts { get; private set; }

    /// <summary>Gets the outcomes of all completed requests.</summary>
    public IReadOnlyList<string> Outcomes => _outcomes;

    /// <summary>Gets the outcomes of the requests before the last one.</summary>
    public IReadOnlyList<string> EarlierAttempts => [.. _outcomes.Take(Attempts - 1)];

    public void Begin()
    {
        Attempts++;
        IsConnecting = false;
    }

    public void RecordOutcome(string words) => _outcomes.Add(words);

    public void End(int status, ApiBody body) => RecordOutcome(status < 400 ? $"HTTP {status}" : VendorError.Read(Redact(body.Text)).Describe(status));

    /// <summary>Describes the response to this call for its exception.</summary>
    public ApiResponse Describe(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Content is { } content ? response.Headers.Concat(content.Headers) : response.Headers)
        {
            headers[header.Key] = [.. header.Value.Select(Redact)];
        }

        return new ApiResponse(headers, Attempts, EarlierAttempts, Secrets);
    }

    private string Redact(string text) => Secrets?.Redact(text) ?? text;
}
