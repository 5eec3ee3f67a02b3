using System.Globalization;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>A <c>Content-Range</c> header in bytes, which .NET's own parser does not return if a number is too large.</summary>
/// <param name="From">The first byte; <see langword="null"/> if the header states only the length of the object.</param>
/// <param name="To">The byte behind the last one.</param>
/// <param name="Total">The length of the whole object; <see langword="null"/> if it is not stated.</param>
internal sealed record StatedRange(long? From, long? To, long? Total)
{
    private const string Unit = "bytes";

    public long? Length => To - From;

    /// <summary>Gets a value indicating whether the range covers the whole object.</summary>
    public bool IsWhole => From == 0 && To == Total;

    /// <returns>The range; <see langword="null"/> if there is no header, or none that is valid. RFC 9110, 14.4.</returns>
    public static StatedRange? Read(HttpResponseMessage response) => Parse(response.Content.Headers.First("Content-Range"));

    public static StatedRange? Parse(string? header)
    {
        var text = header?.Trim();
        if (text is null || text.Length <= Unit.Length || !text.StartsWith(Unit, StringComparison.OrdinalIgnoreCase) || text[Unit.Length] is not (' ' or '\t'))
        {
            return null;
        }

        var parts = text.Substring(Unit.Length).Split('/');
        if (parts.Length != 2 || !TryParseTotal(parts[1], out var total))
        {
            return null;
        }

        if (parts[0].Trim() == "*")
        {
            return total is null ? null : new StatedRange(null, null, total);
        }

        var bounds = parts[0].Split('-');
        return bounds.Length == 2 && TryParse(bounds[0], out var first) && TryParse(bounds[1], out var last) && first <= last && last < (total ?? long.MaxValue)
            ? new StatedRange(first, last + 1, total)
            : null;
    }

    private static bool TryParseTotal(string text, out long? total)
    {
        var isStated = TryParse(text, out var value);
        total = isStated ? value : null;
        return isStated || text.Trim() == "*";
    }

    private static bool TryParse(string text, out long value) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
