using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AttachmentSdk.Emulator.Routing;

/// <summary>A request as it was sent: the target is neither decoded nor normalized, because signatures cover it.</summary>
internal sealed class EmulatorRequest
{
    /// <summary>The largest body that is kept, in bytes. The rest of a longer body is read and dropped.</summary>
    public const int MaxBodyLength = 60 << 20;

    private readonly Lazy<JsonElement?> _json;

    public EmulatorRequest(Origin origin, string method, string rawTarget, string host, IHeaderDictionary headers, byte[] body)
    {
        Origin = origin;
        Method = method;
        Host = host;
        Headers = headers;
        Body = body;
        _json = new Lazy<JsonElement?>(() => Parse(body));

        var question = rawTarget.IndexOf('?', StringComparison.Ordinal);
        (RawPath, RawQuery) = question < 0 ? (rawTarget, "") : (rawTarget[..question], rawTarget[(question + 1)..]);
        Path = PercentEncoding.Decode(RawPath);
        Query = new QueryParameters(RawQuery);
    }

    public Origin Origin { get; }

    public string Method { get; }

    public string Host { get; }

    public string RawPath { get; }

    public string RawQuery { get; }

    public string Path { get; }

    public QueryParameters Query { get; }

    public IHeaderDictionary Headers { get; }

    public byte[] Body { get; }

    /// <summary>Gets or sets a value indicating whether the body was longer than <see cref="Body"/>.</summary>
    public bool IsBodyCut { get; init; }

    /// <summary>Gets or sets the parts of a multipart form; null if the body is not one.</summary>
    public IReadOnlyList<FormPart>? Form { get; init; }

    /// <summary>Gets or sets a value indicating whether a fault states that the object was replaced after its link was created.</summary>
    public bool IsObjectChanged { get; set; }

    /// <summary>Gets the body, or null when it is not JSON.</summary>
    public JsonElement? Json => _json.Value;

    public static async Task<EmulatorRequest> CreateAsync(
        Origin origin, string method, string rawTarget, string host, IHeaderDictionary headers, RequestBody body, CancellationToken cancellationToken)
    {
        var bytes = body.ToArray();
        return new EmulatorRequest(origin, method, rawTarget, host, headers, bytes)
        {
            IsBodyCut = body.IsCut,
            Form = body.IsCut ? null : await FormPart.ReadAllAsync(headers.ContentType, bytes, cancellationToken),
        };
    }

    /// <summary>Returns the value of a header, several lines joined; null if it is missing.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>Returns the object key after <c>/bucket/</c>; null if the path is not in that bucket.</summary>
    public string? KeyIn(string bucket) =>
        Path.StartsWith($"/{bucket}/", StringComparison.Ordinal) ? Path[(bucket.Length + 2)..] : null;

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
