using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.KDocs;

/// <summary>KDocs reports failures with HTTP status 200 and a <c>code</c> that is not 0.</summary>
internal static class KDocsAnswer
{
    private static readonly Dictionary<string, IEnumerable<string>> NoHeaders = [];

    /// <returns>The answer's data.</returns>
    /// <exception cref="AttachmentApiException">The code is not 0, or there is no data.</exception>
    public static TData Require<TData>(int? code, TData? data, string? message, string? hint)
        where TData : class
    {
        if (code is null or 0 && data is not null)
        {
            return data;
        }

        var words = code is null or 0 && message is null ? "The answer holds no data." : message;
        var body = new JObject { ["code"] = code, ["message"] = words, ["hint"] = hint }.ToString(Formatting.None);
        throw new AttachmentApiException("Check the file token, and that the account may see the document.", 200, body, NoHeaders);
    }
}
