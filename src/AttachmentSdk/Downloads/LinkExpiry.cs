using System.Globalization;

namespace AttachmentSdk.Downloads;

/// <summary>When a link stops working, as far as its own URL and headers say.</summary>
internal static class LinkExpiry
{
    // Aliyun OSS refuses a header-signed request more than 15 minutes from x-oss-date, so a DingTalk-drive link lives no longer.
    // An inference: no page states the life of such a link. https://www.alibabacloud.com/help/zh/doc-detail/31951.htm
    private static readonly TimeSpan HeaderSignatureLife = TimeSpan.FromMinutes(15);

    public static DateTimeOffset? Find(string url, IReadOnlyDictionary<string, string>? headers)
    {
        if (SignedAt(headers) is { } signedAt)
        {
            return signedAt + HeaderSignatureLife;
        }

        var query = LinkQuery.Parse(url);
        var isOss = query.ContainsKey("OSSAccessKeyId") && query.ContainsKey("Signature");
        var isQiniu = query.ContainsKey("e") && query.ContainsKey("token");
        var seconds = isOss ? query.GetValue("Expires") : isQiniu ? query.GetValue("e") : null;
        return long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var unixSeconds) && unixSeconds <= 253402300799
            ? DateTimeOffset.FromUnixTimeSeconds(unixSeconds)
            : null;
    }

    private static DateTimeOffset? SignedAt(IReadOnlyDictionary<string, string>? headers)
    {
        var date = headers?.FirstOrDefault(header => string.Equals(header.Key, "x-oss-date", StringComparison.OrdinalIgnoreCase)).Value
            ?? headers?.FirstOrDefault(header => string.Equals(header.Key, "Date", StringComparison.OrdinalIgnoreCase)).Value;
        return DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }
}
