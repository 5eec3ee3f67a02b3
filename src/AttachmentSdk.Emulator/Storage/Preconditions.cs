using System.Globalization;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage;

/// <summary>The conditions of a GET, RFC 9110 section 13.2.2.</summary>
internal static class Preconditions
{
    /// <summary>Returns 412 or 304 when a condition says so, null when the object is to be sent.</summary>
    public static int? Status(EmulatorRequest request, string etag, DateTimeOffset lastModified)
    {
        if (request.Header("If-Match") is { } ifMatch)
        {
            if (!Lists(ifMatch, etag, weakly: false))
            {
                return 412;
            }
        }
        else if (TryDate(request.Header("If-Unmodified-Since"), out var unmodifiedSince) && lastModified > unmodifiedSince)
        {
            return 412;
        }

        if (request.Header("If-None-Match") is { } ifNoneMatch)
        {
            return Lists(ifNoneMatch, etag, weakly: true) ? 304 : null;
        }

        return TryDate(request.Header("If-Modified-Since"), out var modifiedSince) && lastModified <= modifiedSince ? 304 : null;
    }

    /// <summary>Whether a Range may be obeyed: If-Range is missing, or names this very version.</summary>
    public static bool AllowRange(EmulatorRequest request, string etag, DateTimeOffset lastModified) =>
        request.Header("If-Range") is not { } ifRange
        || Lists(ifRange, etag, weakly: false)
        || (TryDate(ifRange, out var date) && date == lastModified);

    private static bool Lists(string header, string etag, bool weakly) =>
        header.Trim() == "*" || header.Split(',', StringSplitOptions.TrimEntries).Any(item => weakly
            ? Opaque(item) == Opaque(etag)
            : item == etag && !IsWeak(etag));

    private static bool IsWeak(string etag) => etag.StartsWith("W/", StringComparison.Ordinal);

    private static string Opaque(string etag) => IsWeak(etag) ? etag[2..] : etag;

    private static bool TryDate(string? text, out DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
}
