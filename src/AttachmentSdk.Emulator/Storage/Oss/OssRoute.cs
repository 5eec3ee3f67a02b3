using System.Globalization;
using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage.Oss;

/// <summary>GetObject of one bucket. Either kind of signature gives access to an object, as in OSS.</summary>
internal sealed class OssRoute(string operation, OssBucket bucket, ObjectStore store, TimeProvider clock) : Route(operation, Origin.Storage)
{
    private int _requests;

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => ItemsOf(Find(request));

    public override string? LinkAt(Uri origin, EmulatorRequest request) => Find(request) is { } stored
        ? bucket.SignedUrl(origin, stored.Key, clock.GetUtcNow().AddMinutes(10), request.Query["x-oss-process"])
        : null;

    public override EmulatorResponse GetResponse(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var requestId = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _requests):X24}");
        var response = Respond(request, expiredFor, requestId);
        response.Headers["Server"] = "AliyunOSS";
        response.Headers["x-oss-request-id"] = requestId;
        response.Headers["x-oss-server-time"] = "1";
        return response;
    }

    protected override bool MatchesPath(EmulatorRequest request) => request.KeyIn(bucket.Name) is not null;

    private StoredObject? Find(EmulatorRequest request) => store.Find(bucket.Name, request.KeyIn(bucket.Name)!)?.VersionFor(request);

    private EmulatorResponse Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor, string requestId)
    {
        var stored = Find(request);
        if (Refusal(request, stored is not null && expiredFor.Contains(stored.ItemId)) is { } refusal)
        {
            return refusal.ToResponse(requestId, request.Host);
        }

        if (stored is null || request.Method != "GET")
        {
            return (stored is null ? OssError.NoSuchKey : OssError.MethodNotAllowed).ToResponse(requestId, request.Host);
        }

        var isProcessed = request.Query["x-oss-process"] is not null;
        if (isProcessed && !stored.IsPicture)
        {
            return OssError.NotAPicture.ToResponse(requestId, request.Host);
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

    private static EmulatorResponse Send(EmulatorRequest request, StoredObject stored, ObjectContent content, string requestId)
    {
        var isLenient = request.Header("x-oss-range-behavior") != "standard";
        var response = ObjectReply.Of(request, stored, content, isLenient);
        if (response.Status is 412 or 416)
        {
            return (response.Status == 412 ? OssError.PreconditionFailed : OssError.InvalidRange).ToResponse(requestId, request.Host);
        }

        // Always that of the stored object, also for a part of it and for a picture derived from it.
        response.Headers["x-oss-hash-crc64ecma"] = stored.Content.Crc64.ToString(CultureInfo.InvariantCulture);
        response.Headers["x-oss-object-type"] = "Multipart";
        OssObjectHeaders.Apply(response, request, stored, ReferenceEquals(content, stored.Content));
        return response;
    }
}
