using System.Text.RegularExpressions;
using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;
using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>Download by a picture link. The response to an expired link, 403, is an assumption.</summary>
internal sealed partial class PictureRoute(
    IReadOnlyList<EmulatedPicture> pictures, LinkTicket ticket, PictureLinks links, EmulatorAddresses addresses, TimeProvider clock)
    : Route(EmulatorOperations.StorageKDocs, Origin.Both)
{
    private readonly Dictionary<string, EmulatedPicture> _pictures = pictures.ToDictionary(picture => picture.Stored.Key);

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => ItemsOf(Find(request)?.Stored);

    public override string? LinkAt(Uri origin, EmulatorRequest request) =>
        Find(request) is { } picture ? links.Direct(origin, picture.Stored) : null;

    public override EmulatorResponse GetResponse(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (Find(request) is not { } picture)
        {
            return Error(404, "not found");
        }

        var isOpen = picture.Tag == SamplePictures.Cloud
            || ticket.IsValid(picture.Stored.Key, request.Query["ticket"], clock.GetUtcNow());
        if (!isOpen || expiredFor.Contains(picture.PicKey))
        {
            return Error(403, "link expired");
        }

        if (request.Method is not ("GET" or "HEAD"))
        {
            return Error(405, "method not allowed");
        }

        return picture.Tag == SamplePictures.Local && request.KeyIn(PictureLinks.Bucket) is null
            ? Redirect(links.Direct(addresses.Storage, picture.Stored))
            : Send(request, picture.Stored.VersionFor(request));
    }

    protected override bool MatchesPath(EmulatorRequest request) =>
        request.KeyIn(PictureLinks.Bucket) is not null || ObjectPattern().IsMatch(request.Path);

    private static EmulatorResponse Redirect(string location)
    {
        var response = EmulatorResponse.Empty(302);
        response.Headers["Location"] = location;
        return response;
    }

    private static EmulatorResponse Send(EmulatorRequest request, StoredObject stored) => ObjectReply.Standard(request, stored, stored.Content);

    private static EmulatorResponse Error(int status, string message) =>
        EmulatorResponse.OfText(status, $"{{\"result\":\"error\",\"msg\":\"{message}\"}}", "application/json");

    private EmulatedPicture? Find(EmulatorRequest request) => _pictures.GetValueOrDefault(
        request.KeyIn(PictureLinks.Bucket) ?? ObjectPattern().Match(request.Path).Groups["id"].Value);

    [GeneratedRegex("^/api/object/(?<id>[^/]+)/thumbnail/compatible$", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectPattern();
}
