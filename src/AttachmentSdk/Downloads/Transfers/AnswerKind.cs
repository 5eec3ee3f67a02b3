using System.Net;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>What a storage's answer means for the bytes that stand.</summary>
internal enum AnswerKind
{
    /// <summary>The whole file comes; what stands is superfluous.</summary>
    Whole,

    /// <summary>What is missing comes.</summary>
    Rest,

    /// <summary>Nothing is missing.</summary>
    NothingMissing,

    /// <summary>The object is another one by now, or the range was answered wrongly: what stands is worth nothing.</summary>
    Changed,

    /// <summary>No file comes.</summary>
    Refusal,
}

/// <summary>Judges an answer by its status, its range and the object it is about.</summary>
internal static class AnswerKinds
{
    /// <param name="response">The answer.</param>
    /// <param name="content">What the answer says about the object.</param>
    /// <param name="standing">How many bytes stand.</param>
    /// <param name="known">The object that they belong to.</param>
    public static AnswerKind Of(HttpResponseMessage response, RemoteObject content, long standing, RemoteObject? known) => response.StatusCode switch
    {
        HttpStatusCode.OK => AnswerKind.Whole,
        HttpStatusCode.PartialContent when standing > 0 && response.Content.Headers.ContentRange is { Unit: "bytes" } range && range.From == standing && known is not null && content.IsSameAs(known) => AnswerKind.Rest,
        HttpStatusCode.RequestedRangeNotSatisfiable when standing > 0 && response.Content.Headers.ContentRange?.Length == standing => AnswerKind.NothingMissing,
        HttpStatusCode.PartialContent or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestedRangeNotSatisfiable when standing > 0 => AnswerKind.Changed,
        _ => AnswerKind.Refusal,
    };
}
