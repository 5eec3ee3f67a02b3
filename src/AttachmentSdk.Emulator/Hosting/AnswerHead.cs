using System.Globalization;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Hosting;

internal static class AnswerHead
{
    /// <summary>The headers that go out: those of the answer, its date and its length.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(Answer answer, TimeProvider clock)
    {
        var headers = new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase)
        {
            ["Date"] = clock.GetUtcNow().ToString("r", CultureInfo.InvariantCulture),
        };
        if (answer.Status is not (204 or 304))
        {
            headers["Content-Length"] = answer.Count.ToString(CultureInfo.InvariantCulture);
        }

        return headers;
    }
}
