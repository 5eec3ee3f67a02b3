using System.Globalization;

namespace AttachmentSdk.Emulator.Storage;

/// <summary>The result of a Range header: the whole object, a part of it, or nothing that exists.</summary>
internal readonly record struct ByteRange(long Offset, long Count, bool IsPart, bool IsSatisfiable = true)
{
    private const string Unit = "bytes=";

    /// <summary>
    /// Parses a single range. <paramref name="lenient"/> is OSS's own behaviour: a range that is out of bounds is ignored and the whole
    /// object returned, https://help.aliyun.com/en/oss/how-to-obtain-oss-resources-by-segmenting-http-range-requests. Otherwise RFC 9110.
    /// Several ranges at once are ignored in both cases.
    /// </summary>
    public static ByteRange Parse(string? header, long length, bool lenient)
    {
        var whole = new ByteRange(0, length, IsPart: false);
        if (header is null || !header.StartsWith(Unit, StringComparison.OrdinalIgnoreCase) || header.Contains(','))
        {
            return whole;
        }

        var bounds = header[Unit.Length..].Split('-');
        if (bounds.Length != 2
            || !TryBound(bounds[0], out var first)
            || !TryBound(bounds[1], out var last)
            || (first ?? last) is null
            || last < first)
        {
            return whole;
        }

        var isOutside = first is null ? last == 0 || length == 0 : first >= length;
        var isTooLong = first is null ? last > length : last >= length;
        if (isOutside || (isTooLong && lenient))
        {
            return lenient ? whole : whole with { IsSatisfiable = false };
        }

        var offset = first ?? Math.Max(0, length - last!.Value);
        var end = first is null ? length : Math.Min(length, (last ?? length - 1) + 1);
        return new ByteRange(offset, end - offset, IsPart: true);
    }

    private static bool TryBound(string text, out long? bound)
    {
        bound = null;
        if (text.Length == 0)
        {
            return true;
        }

        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        bound = number;
        return isNumber && number < long.MaxValue;
    }
}
