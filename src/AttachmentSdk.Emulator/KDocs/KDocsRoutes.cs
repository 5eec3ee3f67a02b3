using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>The calls of KDocs that the emulator supports, and the storage of its links.</summary>
internal static class KDocsRoutes
{
    public static IEnumerable<Route> Create(
        EmulatorOptions options, KDocsAccount account, LinkTicket ticket, SampleData data, EmulatorAddresses addresses)
    {
        var clock = options.Clock;
        var documents = data.Documents;
        var pictureLinks = new PictureLinks(ticket, clock);
        var fileLinks = new FileLinks(ticket, addresses, clock);
        return
        [
            new AuthorizationRoute(account),
            new AccessTokenRoute(account),
            new RefreshTokenRoute(account),
            new SheetsRoute(account, documents.Sheets, options),
            new SheetCellsRoute(account, documents.Sheets, pictureLinks, addresses, options),
            new PictureUrlsRoute(account, data.Pictures, pictureLinks, addresses, options),
            new RecordsRoute(account, documents, options),
            new RecordAttachmentUrlsRoute(account, documents, fileLinks, options),
            new FileDownloadRoute(account, documents.Document, fileLinks),
            new PictureRoute(data.Pictures, ticket, pictureLinks, addresses, clock),
            new FileRoute(data.Store, ticket, fileLinks, clock),
        ];
    }
}
