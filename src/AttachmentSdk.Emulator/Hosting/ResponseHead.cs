using System.Globalization;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Hosting;

internal static class ResponseHead
{
    /// <summary>Returns the headers to send: those of the response, its date and its length.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(EmulatorResponse response, TimeProvider clock)
    {
        var headers = new Dictionary<string, string>(response.Headers, StringComparer.OrdinalIgnoreCase)
        {
            ["Date"] = clock.GetUtcNow().ToString("r", CultureInfo.InvariantCulture),
        };
        if (response.Status is not (204 or 304))
        {
            headers["Content-Length"] = response.Count.ToString(CultureInfo.InvariantCulture);
        }

        return headers;
    }
}
