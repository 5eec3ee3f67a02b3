using System.Globalization;
using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Routing;
using Microsoft.AspNetCore.Http;

namespace AttachmentSdk.Emulator.Page;

/// <summary>The last requests, newest first, with secrets masked, as JSON.</summary>
internal static class RequestList
{
    public const int Most = 200;

    public static EmulatorResponse GetResponse(RequestLog log, HttpRequest request)
    {
        var (total, latest) = log.Latest(Most);

        // The page polls every second; mostly there is no new request.
        var tag = $"\"{total}-{(latest.Count > 0 ? latest[^1].ReceivedAt.UtcTicks : 0)}\"";
        var response = request.Headers.IfNoneMatch == tag
            ? EmulatorResponse.Empty(StatusCodes.Status304NotModified)
            : EmulatorResponse.OfJson(new JsonObject { ["total"] = total, ["requests"] = new JsonArray([.. latest.Select((each, index) => Entry(each, total - latest.Count + index + 1)).Reverse()]) });
        response.Headers["ETag"] = tag;
        return response;
    }

    private static JsonObject Entry(RecordedRequest request, long number) => new()
    {
        ["number"] = number,
        ["time"] = request.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["method"] = request.Method,
        ["path"] = request.Path,
        ["query"] = MaskedText.Query(request.Query),
        ["operation"] = request.Operation,
        ["status"] = request.Status,
        ["fault"] = request.Fault?.ToString(),
        ["headers"] = new JsonObject(request.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)MaskedText.Value(header.Key, header.Value)))),
        ["bodyLength"] = request.Body.Length,
        ["body"] = MaskedBody.Of(request.Body),
    };
}
