using System.Globalization;

namespace AttachmentSdk;

/// <summary>Selects the headers of an error response that are useful and hold no secret.</summary>
internal static class ErrorHeaders
{
    // Those of Aliyun OSS, Kingsoft KS3 and Qiniu, then common ones.
    private static readonly string[] RequestIds = ["x-oss-request-id", "x-kss-request-id", "x-reqid", "x-request-id", "x-trace-id"];

    private static readonly string[] Kept = ["Content-Type", "Date", "Retry-After", "x-oss-ec", .. RequestIds];

    public static Dictionary<string, IEnumerable<string>> Keep(IReadOnlyDictionary<string, IEnumerable<string>> headers) =>
        headers.Where(header => Kept.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);

    public static string? RequestId(IReadOnlyDictionary<string, IEnumerable<string>> headers) =>
        RequestIds.Select(name => Value(headers, name)).FirstOrDefault(id => id is not null);

    public static string? RequestId(HttpResponseMessage response)
    {
        foreach (var name in RequestIds)
        {
            if (response.Headers.First(name) is { } id)
            {
                return id;
            }
        }

        return null;
    }

    public static TimeSpan? RetryAfter(IReadOnlyDictionary<string, IEnumerable<string>> headers) =>
        int.TryParse(Value(headers, "Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private static string? Value(IReadOnlyDictionary<string, IEnumerable<string>> headers, string name) =>
        headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).SelectMany(header => header.Value).FirstOrDefault();
}
