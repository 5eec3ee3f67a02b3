using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>https://developer.kdocs.cn/server/personal/download.html; the names of the fields are those that third-party clients read.</summary>
internal sealed class FileDownloadRoute(KDocsAccount account, EmulatedDocument document, FileLinks links)
    : KDocsRoute(EmulatorOperations.KDocsFileDownload, account, document.FileToken, KDocsPaths.FileDownload())
{
    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [InPath(request, "token")];

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor) => Success(new JsonObject
    {
        ["url"] = links.Url(document, expiredFor.Contains(document.FileToken)),
        ["fsize"] = document.Length,
        ["checksums"] = new JsonObject { ["sha1"] = document.Sha1 },
    });
}
