using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.KDocs;

/// <summary>
/// The data of an answer. The vendor's examples have <c>code</c> 0; that another code means a failure, also with HTTP status 200, is an
/// inference that other people's reports support.
/// </summary>
internal static class KDocsAnswer
{
    private static readonly Dictionary<string, IEnumerable<string>> NoHeaders = [];

    /// <returns>The answer's data.</returns>
    /// <exception cref="AttachmentApiException">The code is not 0, or there is no data.</exception>
    public static TData Require<TData>(int? code, TData? data, string? message, string? hint, string advice)
        where TData : class
    {
        if (code is null or 0 && data is not null)
        {
            return data;
        }

        var words = code is null or 0 && message is null ? "The answer holds no data." : message;
        var body = new JObject { ["code"] = code, ["message"] = words, ["hint"] = hint }.ToString(Formatting.None);
        throw new AttachmentApiException(advice, 200, body, NoHeaders);
    }
}
