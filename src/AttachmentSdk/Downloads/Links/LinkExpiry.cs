using System.Globalization;

namespace AttachmentSdk.Downloads.Links;

/// <summary>Determines when a link stops working, from its own URL and headers.</summary>
internal static class LinkExpiry
{
    // Aliyun OSS refuses a header-signed request more than 15 minutes after x-oss-date, so a DingTalk-drive link is valid no longer than
    // that.
    // This is an inference: no page states how long such a link is valid. https://www.alibabacloud.com/help/zh/doc-detail/31951.htm
    private static readonly TimeSpan HeaderSignatureLife = TimeSpan.FromMinutes(15);

    public static DateTimeOffset? Find(string url, IReadOnlyDictionary<string, string>? headers)
    {
        if (SignedAt(headers) is { } signedAt)
        {
            return signedAt + HeaderSignatureLife;
        }

        return long.TryParse(SecondsIn(url), NumberStyles.None, CultureInfo.InvariantCulture, out var unixSeconds) && unixSeconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(unixSeconds)
            : null;
    }

    /// <summary>Determines whether a refusal may mean that the link has expired, so that a new link should be requested.</summary>
    /// <param name="link">The link that was refused.</param>
    /// <param name="status">The status of the refusal.</param>
    public static bool MayBeMeantBy(DownloadLink link, int? status) => status switch
    {
        401 or 403 or 410 => true,

        // OSS returns 403 for an expired link and Qiniu 401; their 404 means that the file does not exist. For other storages, such as
        // KDocs, this is not documented. https://www.alibabacloud.com/help/doc-detail/31952.htm
        // https://developer.qiniu.com/kodo/manual/1202/download-token
        404 => SignedAt(link.Headers) is null && SecondsIn(link.Url) is null,
        _ => false,
    };

    private static string? SecondsIn(string url)
    {
        url = url.Trim();
        if (LinkQuery.Find(url, "Expires") is { } expires && LinkQuery.Find(url, "OSSAccessKeyId") is not null && LinkQuery.Find(url, "Signature") is not null)
        {
            return expires;
        }

        return LinkQuery.Find(url, "e") is { } end && LinkQuery.Find(url, "token") is not null ? end : null;
    }

    private static DateTimeOffset? SignedAt(IReadOnlyDictionary<string, string>? headers)
    {
        var date = headers?.FirstOrDefault(header => string.Equals(header.Key, "x-oss-date", StringComparison.OrdinalIgnoreCase)).Value
            ?? headers?.FirstOrDefault(header => string.Equals(header.Key, "Date", StringComparison.OrdinalIgnoreCase)).Value;
        return DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && moment <= DateTimeOffset.MaxValue - HeaderSignatureLife ? moment : null;
    }
}
