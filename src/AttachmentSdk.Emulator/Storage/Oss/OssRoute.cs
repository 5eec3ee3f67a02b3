using System.Globalization;
using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage.Oss;

/// <summary>GetObject of one bucket. Either kind of signature opens an object, as in OSS itself.</summary>
internal sealed class OssRoute(string operation, OssBucket bucket, ObjectStore store, TimeProvider clock) : Route(operation, Origin.Storage)
{
    private int _requests;

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => ItemsOf(Find(request));

    public override string? LinkAt(Uri origin, EmulatorRequest request) => Find(request) is { } stored
        ? bucket.SignedUrl(origin, stored.Key, clock.GetUtcNow().AddMinutes(10), request.Query["x-oss-process"])
        : null;

    public override Answer Answer(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var requestId = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _requests):X24}");
        var answer = Respond(request, expiredFor, requestId);
        answer.Headers["Server"] = "AliyunOSS";
        answer.Headers["x-oss-request-id"] = requestId;
        answer.Headers["x-oss-server-time"] = "1";
        return answer;
    }

    protected override bool MatchesPath(EmulatorRequest request) => request.KeyIn(bucket.Name) is not null;

    private StoredObject? Find(EmulatorRequest request) => store.Find(bucket.Name, request.KeyIn(bucket.Name)!)?.VersionFor(request);

    private Answer Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor, string requestId)
    {
        var stored = Find(request);
        if (Refusal(request, stored is not null && expiredFor.Contains(stored.ItemId)) is { } refusal)
        {
            return refusal.ToAnswer(requestId, request.Host);
        }

        if (stored is null || request.Method != "GET")
        {
            return (stored is null ? OssError.NoSuchKey : OssError.MethodNotAllowed).ToAnswer(requestId, request.Host);
        }

        var isProcessed = request.Query["x-oss-process"] is not null;
        if (isProcessed && !stored.IsPicture)
        {
            return OssError.NotAPicture.ToAnswer(requestId, request.Host);
        }

        return Send(request, stored, isProcessed ? stored.Thumbnail : stored.Content, requestId);
    }

    private OssError? Refusal(EmulatorRequest request, bool isExpired)
    {
        var isInUrl = OssUrlAuthentication.IsUsedBy(request);
        if (isExpired)
        {
            return isInUrl ? OssError.Expired : OssError.Skewed;
        }

        return isInUrl
            ? OssUrlAuthentication.Refusal(request, bucket, clock.GetUtcNow())
            : OssHeaderAuthentication.Refusal(request, bucket, clock.GetUtcNow());
    }

    private static Answer Send(EmulatorRequest request, StoredObject stored, ObjectContent content, string requestId)
    {
        var isLenient = request.Header("x-oss-range-behavior") != "standard";
        var answer = ObjectReply.Of(request, stored, content, isLenient);
        if (answer.Status is 412 or 416)
        {
            return (answer.Status == 412 ? OssError.PreconditionFailed : OssError.InvalidRange).ToAnswer(requestId, request.Host);
        }

        // Always that of the stored object, also for a part of it and for a picture derived from it.
        answer.Headers["x-oss-hash-crc64ecma"] = stored.Content.Crc64.ToString(CultureInfo.InvariantCulture);
        answer.Headers["x-oss-object-type"] = "Multipart";
        OssObjectHeaders.Apply(answer, request, stored, ReferenceEquals(content, stored.Content));
        return answer;
    }
}
