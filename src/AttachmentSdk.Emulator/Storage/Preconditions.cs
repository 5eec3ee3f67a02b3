using AttachmentSdk.Emulator.Routing;
using Microsoft.Net.Http.Headers;

namespace AttachmentSdk.Emulator.Storage;

/// <summary>The conditions of a GET, RFC 9110 section 13.2.2.</summary>
internal static class Preconditions
{
    /// <summary>Returns 412 or 304 if a condition requires it; null if the object is sent.</summary>
    public static int? Status(EmulatorRequest request, string etag, DateTimeOffset lastModified)
    {
        if (request.Header("If-Match") is { } ifMatch)
        {
            if (!Lists(ifMatch, etag, weakly: false))
            {
                return 412;
            }
        }
        else if (HeaderUtilities.TryParseDate(request.Header("If-Unmodified-Since"), out var unmodifiedSince) && lastModified > unmodifiedSince)
        {
            return 412;
        }

        if (request.Header("If-None-Match") is { } ifNoneMatch)
        {
            return Lists(ifNoneMatch, etag, weakly: true) ? 304 : null;
        }

        return HeaderUtilities.TryParseDate(request.Header("If-Modified-Since"), out var modifiedSince) && lastModified <= modifiedSince ? 304 : null;
    }

    /// <summary>Determines whether a Range applies: If-Range is missing, or matches the current version.</summary>
    public static bool AllowRange(EmulatorRequest request, string etag, DateTimeOffset lastModified) =>
        request.Header("If-Range") is not { } ifRange
        || Lists(ifRange, etag, weakly: false)
        || (HeaderUtilities.TryParseDate(ifRange, out var date) && date == lastModified);

    private static bool Lists(string header, string etag, bool weakly) =>
        EntityTagHeaderValue.TryParseList([header], out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(EntityTagHeaderValue.Parse(etag), useStrongComparison: !weakly));
}
