using System.Text.Json;
using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>https://developer.kdocs.cn/server/et/pics.html.</summary>
internal sealed class PictureUrlsRoute(
    KDocsAccount account,
    IReadOnlyList<EmulatedPicture> pictures,
    PictureLinks links,
    EmulatorAddresses addresses,
    EmulatorOptions options)
    : KDocsRoute(EmulatorOperations.KDocsPictureUrls, account, account.FileToken, KDocsPaths.PictureUrls(), "POST")
{

    // An assumption: documented for the call of data tables only, so the contract does not state it.
    private const int MaxPictures = 100;
    private readonly Dictionary<(string PicKey, string Tag), EmulatedPicture> _pictures =
        pictures.ToDictionary(picture => (picture.PicKey, picture.Tag));

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) =>
        Pictures(request) is { } pics ? [.. pics.Select(pic => JsonMember.Text(pic, "pic_key")).OfType<string>()] : [];

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var asked = Pictures(request)!;
        if (asked.Count > MaxPictures)
        {
            return (KDocsFailure.TooMany with { Hint = "at most 100 pics" }).ToResponse();
        }

        var pairs = asked.Select(pic => (pic.GetProperty("pic_key").GetString()!, pic.GetProperty("tag").GetString()!));

        // That unknown pictures are omitted is an assumption; the page does not state it.
        var urls = pairs
            .Where(_pictures.ContainsKey)
            .Select(pair => _pictures[pair])
            .Select(picture => new JsonObject
            {
                ["pic_key"] = picture.PicKey,
                ["tag"] = picture.Tag,
                ["pic_url"] = links.Url(addresses, picture, expiredFor.Contains(picture.PicKey)),
            });
        return Success(new JsonObject { ["urls"] = options.Entries(urls) });
    }

    private static List<JsonElement>? Pictures(EmulatorRequest request) =>
        request.Json is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty("pics", out var pics)
        && pics.ValueKind == JsonValueKind.Array ? [.. pics.EnumerateArray()] : null;
}
