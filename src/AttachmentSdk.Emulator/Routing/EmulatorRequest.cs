using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AttachmentSdk.Emulator.Routing;

/// <summary>A request as it came over the wire: the target is not decoded or normalised, because signatures cover it.</summary>
internal sealed class EmulatorRequest
{
    /// <summary>What a longer body holds beyond this many bytes is read and dropped.</summary>
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

    /// <summary>Whether there was more than <see cref="Body"/> holds.</summary>
    public bool IsBodyCut { get; init; }

    /// <summary>The parts of a form with parts; null when the body is none.</summary>
    public IReadOnlyList<FormPart>? Form { get; init; }

    /// <summary>Whether a fault says that the object was replaced since its link was made.</summary>
    public bool IsObjectChanged { get; set; }

    /// <summary>The body, or null when it is not JSON.</summary>
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

    /// <summary>The value of a header, several lines joined; null when it is missing.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>The object key that follows <c>/bucket/</c>; null when the path is not in that bucket.</summary>
    public string? KeyIn(string bucket) =>
        Path.StartsWith($"/{bucket}/", StringComparison.Ordinal) ? Path[(bucket.Length + 2)..] : null;

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
