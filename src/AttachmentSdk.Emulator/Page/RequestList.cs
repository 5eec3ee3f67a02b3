using System.Globalization;
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
            : EmulatorResponse.OfJson(new { total, requests = latest.Select((each, index) => Entry(each, total - latest.Count + index + 1)).Reverse() });
        response.Headers["ETag"] = tag;
        return response;
    }

    private static object Entry(RecordedRequest request, long number) => new
    {
        number,
        time = request.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        method = request.Method,
        path = request.Path,
        query = MaskedText.Query(request.Query),
        operation = request.Operation,
        status = request.Status,
        fault = request.Fault?.ToString(),
        headers = request.Headers.ToDictionary(header => header.Key, header => MaskedText.Value(header.Key, header.Value)),
        bodyLength = request.Body.Length,
        body = MaskedBody.Of(request.Body),
    };
}
