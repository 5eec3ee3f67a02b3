using System.Globalization;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Storage.Qiniu;

/// <summary>Download by a Qiniu-style link: a refusal is a 401, and there are no <c>x-oss-*</c> headers.</summary>
internal sealed class QiniuRoute(QiniuDomain domain, ObjectStore store, TimeProvider clock)
    : Route(EmulatorOperations.StorageQiniu, Origin.Storage)
{
    public const string ThumbnailProcess = "imageView2/1/w/120/h/120";

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => ItemsOf(Find(request));

    public override string? LinkAt(Uri origin, EmulatorRequest request) => Find(request) is { } stored
        ? domain.SignedUrl(origin, stored.Key, clock.GetUtcNow().AddMinutes(10), IsThumbnail(request) ? ThumbnailProcess : null)
        : null;

    public override EmulatorResponse GetResponse(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var stored = Find(request);
        if (!domain.IsSigned(request) || IsExpired(request) || (stored is not null && expiredFor.Contains(stored.ItemId)))
        {
            return Error(401, "download token auth failed");
        }

        if (stored is null || request.Method is not ("GET" or "HEAD"))
        {
            return stored is null ? Error(404, "Document not found") : Error(405, "method not allowed");
        }

        if (IsThumbnail(request) && !stored.IsPicture)
        {
            return Error(400, "unsupported format");
        }

        return ObjectReply.Standard(request, stored, IsThumbnail(request) ? stored.Thumbnail : stored.Content);
    }

    protected override bool MatchesPath(EmulatorRequest request) => request.KeyIn(domain.Name) is not null;

    private static bool IsThumbnail(EmulatorRequest request) => request.RawQuery.StartsWith("imageView2/", StringComparison.Ordinal);

    private static EmulatorResponse Error(int status, string message) =>
        EmulatorResponse.OfText(status, $"{{\"error\":\"{message}\"}}", "application/json");

    private StoredObject? Find(EmulatorRequest request) => store.Find(domain.Name, request.KeyIn(domain.Name)!)?.VersionFor(request);

    private bool IsExpired(EmulatorRequest request) =>
        !long.TryParse(request.Query["e"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        || clock.GetUtcNow().ToUnixTimeSeconds() > seconds;
}
