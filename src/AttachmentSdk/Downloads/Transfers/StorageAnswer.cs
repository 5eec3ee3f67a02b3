using System.Text;
using System.Text.RegularExpressions;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Turns a storage's refusal into the exception that says what to do about it.</summary>
internal static class StorageAnswer
{
    private const int LongestBody = 4096;

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(2);

    // OSS and KS3 name their errors in XML: <Error><Code>NoSuchKey</Code>...
    private static readonly Regex XmlCode = new(@"<Code>(?<code>[A-Za-z0-9]{1,64})</Code>", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static async Task<DownloadException> ReadAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var code = await ReadCodeAsync(response, cancellationToken).ConfigureAwait(false);
        var named = code is null ? $"HTTP {status}" : $"HTTP {status} ({code})";
        return status switch
        {
            // Whether a new link may help is LinkExpiry's to say.
            401 or 403 => new DownloadException(DownloadErrorCode.LinkRefused, $"The storage refused the link: {named}.") { StatusCode = status },
            404 or 410 => new DownloadException(DownloadErrorCode.LinkRefused, $"The storage has no such file: {named}.") { StatusCode = status },
            _ when TransientStatus.Contains(status) => new DownloadException(DownloadErrorCode.HttpStatus, $"The storage is not ready: {named}.")
            {
                StatusCode = status,
                IsTransient = true,
                RetryAfter = RetryAfterHeader.Read(response, LongestRetryAfter, clock),
            },
            _ => new DownloadException(DownloadErrorCode.HttpStatus, $"The storage answered {named}.") { StatusCode = status },
        };
    }

    private static async Task<string?> ReadCodeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestBody];
        var length = 0;
        try
        {
            using var body = await response.Content.ReadStreamAsync(cancellationToken).ConfigureAwait(false);
            int read;
            while (length < buffer.Length && (read = await body.ReadAsync(buffer, length, buffer.Length - length, cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            // The status alone has to do.
        }

        var match = XmlCode.Match(Encoding.UTF8.GetString(buffer, 0, length));
        return match.Success ? match.Groups["code"].Value : null;
    }
}
