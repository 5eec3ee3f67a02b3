using AttachmentSdk.KDocs.Api;
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
    public static TData Require<TData>(IKDocsResponse<TData> answer, string advice)
        where TData : class
    {
        if (answer is { Code: null or 0, Data: { } data })
        {
            return data;
        }

        var message = answer.Message ?? answer.Msg ?? answer.Result;
        var said = string.Equals(message, "ok", StringComparison.OrdinalIgnoreCase) ? null : message; // As "result" reads on success.
        var words = answer.Code is null or 0 && said is null ? "The answer holds no data." : said;
        var body = new JObject { ["code"] = answer.Code, ["message"] = words, ["hint"] = answer.Hint }.ToString(Formatting.None);
        throw new AttachmentApiException(advice, 200, body, answer.Response ?? ApiResponse.None);
    }
}
