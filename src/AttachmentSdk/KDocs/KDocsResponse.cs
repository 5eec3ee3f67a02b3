using AttachmentSdk.KDocs.Api;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.KDocs;

/// <summary>
/// Gets the data of a response. The vendor's examples have <c>code</c> 0. That another code means a failure, even with HTTP status 200, is
/// an inference that third-party reports support.
/// </summary>
internal static class KDocsResponse
{
    /// <returns>The response's data.</returns>
    /// <exception cref="AttachmentApiException">The code is not 0, or there is no data.</exception>
    public static TData Require<TData>(IKDocsResponse<TData> response, string advice)
        where TData : class
    {
        if (response is { Code: null or 0, Data: { } data })
        {
            return data;
        }

        var message = response.Message ?? response.Msg ?? response.Result;
        var said = string.Equals(message, "ok", StringComparison.OrdinalIgnoreCase) ? null : message; // The value of "result" on success.
        var words = response.Code is null or 0 && said is null ? "The response holds no data." : said;
        var body = new JObject { ["code"] = response.Code, ["message"] = words, ["hint"] = response.Hint }.ToString(Formatting.None);
        throw new AttachmentApiException(advice, 200, body, response.Response ?? ApiResponse.None);
    }
}
