using System.Net;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>The meaning of a storage response for the bytes received so far.</summary>
internal enum ResponseKind
{
    /// <summary>The response has the whole file; the bytes received so far are superfluous.</summary>
    Whole,

    /// <summary>The response has the missing bytes.</summary>
    Rest,

    /// <summary>No byte is missing.</summary>
    NothingMissing,

    /// <summary>The object has changed, or the range of the response is wrong: the bytes received so far are useless.</summary>
    Changed,

    /// <summary>The response has no file.</summary>
    Refusal,
}

/// <summary>Classifies the responses of storages.</summary>
internal static class ResponseKinds
{
    /// <summary>
    /// Classifies a response by the bytes that it states, not by its status alone: some servers and proxies send a part with status 200, or
    /// the whole file with status 206.
    /// </summary>
    public static ResponseKind Of(HttpResponseMessage message, RemoteObject content, ResumePoint? resume) => message.StatusCode switch
    {
        HttpStatusCode.OK when IsWhole(message) => ResponseKind.Whole,
        HttpStatusCode.OK or HttpStatusCode.PartialContent => KindOfPart(message, content, resume),
        HttpStatusCode.RequestedRangeNotSatisfiable when resume is not null && StatedRange.Read(message)?.Total == resume.From && IsOf(content, resume) => ResponseKind.NothingMissing,
        HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestedRangeNotSatisfiable when resume is not null => ResponseKind.Changed,
        _ => ResponseKind.Refusal,
    };

    /// <summary>Determines whether a response has all bytes of the object. A range that its own body does not have does not count.</summary>
    public static bool IsWhole(HttpResponseMessage message) =>
        message.StatusCode == HttpStatusCode.OK
        && (StatedRange.Read(message) is not { From: not null } range || range.IsWhole || (range.Total is not null && range.Total == StatedLength.Read(message).Value));

    // A condition is evaluated before the range (RFC 9110, 13.2.2). Without one, another object may end where the received bytes do.
    private static bool IsOf(RemoteObject content, ResumePoint resume) => resume.HasCondition || resume.Content.Length == resume.From || content.IsSameAs(resume.Content);

    private static ResponseKind KindOfPart(HttpResponseMessage message, RemoteObject content, ResumePoint? resume)
    {
        var range = StatedRange.Read(message);
        if (content.IsCoded)
        {
            return resume is not null ? ResponseKind.Changed : range?.IsWhole == true ? ResponseKind.Whole : ResponseKind.Refusal;
        }

        var isStated = range?.From is not null && (StatedLength.Read(message).Value ?? range.Length) == range.Length;
        if (resume is null)
        {
            // What the part lacks is requested next. Without a length or a checksum, it would not be known that something is missing.
            return isStated && range!.From == 0 && (content.Length is not null || content.HasChecksum) ? ResponseKind.Whole : ResponseKind.Refusal;
        }

        return isStated && range!.From == resume.From && content.IsSameAs(resume.Content) ? ResponseKind.Rest : ResponseKind.Changed;
    }
}
