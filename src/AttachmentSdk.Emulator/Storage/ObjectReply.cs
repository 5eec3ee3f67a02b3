using System.Globalization;
using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage;

/// <summary>The response of every storage to a permitted GET: conditions, range, the headers that describe the bytes.</summary>
internal static class ObjectReply
{
    /// <summary>Responds with 200 or 206, or without content with 304, 412 or 416.</summary>
    /// <param name="request">The request.</param>
    /// <param name="stored">The object whose validators apply.</param>
    /// <param name="content">The bytes: those of the object, or those derived from it.</param>
    /// <param name="lenientRange">Whether ranges are parsed like OSS does; If-Range then has no effect, because no OSS page documents it.</param>
    public static EmulatorResponse Of(EmulatorRequest request, StoredObject stored, ObjectContent content, bool lenientRange)
    {
        if (Preconditions.Status(request, stored.ETag, stored.LastModified) is { } status)
        {
            return Describe(EmulatorResponse.Empty(status), stored);
        }

        var header = lenientRange || Preconditions.AllowRange(request, stored.ETag, stored.LastModified) ? request.Header("Range") : null;
        var range = ByteRange.Parse(header, content.Length, lenientRange);
        if (!range.IsSatisfiable)
        {
            var refusal = EmulatorResponse.Empty(416);
            refusal.Headers["Content-Range"] = string.Create(CultureInfo.InvariantCulture, $"bytes */{content.Length}");
            return refusal;
        }

        var response = Describe(new EmulatorResponse(range.IsPart ? 206 : 200, content) { Offset = range.Offset, Count = range.Count }, stored);
        response.Headers["Content-Type"] = ReferenceEquals(content, stored.Content) ? stored.ContentType : "image/jpeg";
        response.Headers["Accept-Ranges"] = "bytes";
        if (range.IsPart)
        {
            response.Headers["Content-Range"] =
                string.Create(CultureInfo.InvariantCulture, $"bytes {range.Offset}-{range.Offset + range.Count - 1}/{content.Length}");
        }

        return response;
    }

    /// <summary>The same for a storage without special behaviour: ranges as in RFC 9110, and always the stored file name.</summary>
    public static EmulatorResponse Standard(EmulatorRequest request, StoredObject stored, ObjectContent content)
    {
        var response = Of(request, stored, content, lenientRange: false);
        if (stored.ContentDisposition is { } disposition)
        {
            response.Headers["Content-Disposition"] = disposition;
        }

        return response;
    }

    private static EmulatorResponse Describe(EmulatorResponse response, StoredObject stored)
    {
        response.Headers["ETag"] = stored.ETag;
        response.Headers["Last-Modified"] = stored.LastModified.ToString("r", CultureInfo.InvariantCulture);
        return response;
    }
}
