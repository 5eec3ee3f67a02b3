using System.Globalization;
using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage;

/// <summary>What every storage does with a permitted GET: conditions, range, the headers that describe the bytes.</summary>
internal static class ObjectReply
{
    /// <summary>Answers 200 or 206, or without content 304, 412 or 416.</summary>
    /// <param name="request">The request.</param>
    /// <param name="stored">Whose validators apply.</param>
    /// <param name="content">The bytes: those of the object, or those derived from it.</param>
    /// <param name="etag">The validator that this storage shows.</param>
    /// <param name="lenientRange">Whether ranges are read as OSS does; If-Range then has no effect, since no OSS page knows it.</param>
    public static Answer Of(EmulatorRequest request, StoredObject stored, ObjectContent content, string etag, bool lenientRange)
    {
        if (Preconditions.Status(request, etag, stored.LastModified) is { } status)
        {
            return Describe(Answer.Empty(status), stored, etag);
        }

        var header = lenientRange || Preconditions.AllowRange(request, etag, stored.LastModified) ? request.Header("Range") : null;
        var range = ByteRange.Parse(header, content.Length, lenientRange);
        if (!range.IsSatisfiable)
        {
            var refusal = Answer.Empty(416);
            refusal.Headers["Content-Range"] = string.Create(CultureInfo.InvariantCulture, $"bytes */{content.Length}");
            return refusal;
        }

        var answer = Describe(new Answer(range.IsPart ? 206 : 200, content) { Offset = range.Offset, Count = range.Count }, stored, etag);
        answer.Headers["Content-Type"] = ReferenceEquals(content, stored.Content) ? stored.ContentType : "image/jpeg";
        answer.Headers["Accept-Ranges"] = "bytes";
        if (range.IsPart)
        {
            answer.Headers["Content-Range"] =
                string.Create(CultureInfo.InvariantCulture, $"bytes {range.Offset}-{range.Offset + range.Count - 1}/{content.Length}");
        }

        return answer;
    }

    private static Answer Describe(Answer answer, StoredObject stored, string etag)
    {
        answer.Headers["ETag"] = etag;
        answer.Headers["Last-Modified"] = stored.LastModified.ToString("r", CultureInfo.InvariantCulture);
        return answer;
    }
}
