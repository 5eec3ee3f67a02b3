using System.Globalization;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// The length of a body as its response states it. <c>Content-Length</c> counts only without chunked coding, and equal repeated values are
/// one value. RFC 9110, 8.6; RFC 9112, 6.3.
/// </summary>
/// <param name="Value">The length; <see langword="null"/> if it is not stated.</param>
/// <param name="IsValid">Whether the header has one length, or is missing.</param>
internal readonly record struct StatedLength(long? Value, bool IsValid)
{
    private static readonly char[] Separators = ['\n', ','];

    public static StatedLength Read(HttpResponseMessage response)
    {
        var headers = response.Content.Headers;
        if (response.Headers.TransferEncodingChunked == true)
        {
            return new StatedLength(null, true);
        }

        // Without the header, the content of an application's own handler may know its length.
        if (headers.Lines("Content-Length") is not { } lines || lines.Trim().Length == 0)
        {
            return new StatedLength(headers.ContentLength, true);
        }

        if (long.TryParse(lines, NumberStyles.None, CultureInfo.InvariantCulture, out var only))
        {
            return new StatedLength(only, true);
        }

        long? length = null;
        foreach (var value in lines.Split(Separators))
        {
            if (!long.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) || (length is not null && length != parsed))
            {
                return new StatedLength(null, false);
            }

            length = parsed;
        }

        return new StatedLength(length, true);
    }
}
