using AttachmentSdk.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.KDocs;

/// <summary>
/// The data of an answer. The vendor's examples have <c>code</c> 0; that another code means a failure, also with HTTP status 200, is an
/// inference that other people's reports support.
/// </summary>
internal static class KDocsAnswer
{
    /// <returns>The answer's data.</returns>
    /// <exception cref="AttachmentApiException">The code is not 0, or there is no data.</exception>
    public static TData Require<TData>(object answer, int? code, TData? data, string? message, string? hint, string advice)
        where TData : class
    {
        if (code is null or 0 && data is not null)
        {
            return data;
        }

        var said = string.Equals(message, "ok", StringComparison.OrdinalIgnoreCase) ? null : message; // As "result" reads on success.
        var words = code is null or 0 && said is null ? "The answer holds no data." : said;
        var body = new JObject { ["code"] = code, ["message"] = words, ["hint"] = hint }.ToString(Formatting.None);
        throw new AttachmentApiException(advice, 200, body, AnswerHeaders.Of(answer));
    }
}
