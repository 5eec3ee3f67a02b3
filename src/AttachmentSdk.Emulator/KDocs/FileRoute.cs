using AttachmentSdk.Emulator.Routing;
using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>Download of a document or of an attachment of a record. The response to an expired link, 403, is an assumption.</summary>
internal sealed class FileRoute(ObjectStore store, LinkTicket ticket, FileLinks links, TimeProvider clock)
    : Route(EmulatorOperations.StorageKDocs, Origin.Storage)
{
    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => ItemsOf(Find(request));

    public override string? LinkAt(Uri origin, EmulatorRequest request) => Find(request) is { } stored ? links.At(origin, stored) : null;

    public override EmulatorResponse GetResponse(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (Find(request) is not { } stored)
        {
            return Error(404, "not found");
        }

        if (expiredFor.Contains(stored.ItemId) || !ticket.IsValid(stored.Key, request.Query["ticket"], clock.GetUtcNow()))
        {
            return Error(403, "link expired");
        }

        return request.Method is "GET" or "HEAD"
            ? ObjectReply.Standard(request, stored, stored.Content)
            : Error(405, "method not allowed");
    }

    protected override bool MatchesPath(EmulatorRequest request) => request.KeyIn(FileLinks.Bucket) is not null;

    private static EmulatorResponse Error(int status, string message) =>
        EmulatorResponse.OfText(status, $"{{\"result\":\"error\",\"msg\":\"{message}\"}}", "application/json");

    private StoredObject? Find(EmulatorRequest request) => store.Find(FileLinks.Bucket, request.KeyIn(FileLinks.Bucket)!)?.VersionFor(request);
}
