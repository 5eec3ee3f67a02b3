using System.Globalization;

namespace AttachmentSdk;

/// <summary>The headers of an error answer that help and hold no secret.</summary>
internal static class ErrorHeaders
{
    private static readonly string[] Kept = ["Content-Type", "Date", "Retry-After", "x-request-id", "x-oss-request-id", "x-oss-ec", "x-trace-id"];

    public static Dictionary<string, IEnumerable<string>> Keep(IReadOnlyDictionary<string, IEnumerable<string>> headers) =>
        headers.Where(header => Kept.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);

    public static string? RequestId(IReadOnlyDictionary<string, IEnumerable<string>> headers) =>
        Value(headers, "x-oss-request-id") ?? Value(headers, "x-request-id") ?? Value(headers, "x-trace-id");

    public static TimeSpan? RetryAfter(IReadOnlyDictionary<string, IEnumerable<string>> headers) =>
        int.TryParse(Value(headers, "Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private static string? Value(IReadOnlyDictionary<string, IEnumerable<string>> headers, string name) =>
        headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).SelectMany(header => header.Value).FirstOrDefault();
}
