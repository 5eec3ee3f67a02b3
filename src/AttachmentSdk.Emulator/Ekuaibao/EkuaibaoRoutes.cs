using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>The calls of ekuaibao that the emulator supports.</summary>
internal static class EkuaibaoRoutes
{
    public static IEnumerable<Route> Create(
        EmulatorOptions options,
        EkuaibaoAccount account,
        StorageSecrets storage,
        SampleData data,
        AttachmentIndex attachments,
        Uploads uploads,
        EmulatorAddresses addresses)
    {
        var links = new AttachmentLinks(storage.Oss, storage.Drive, storage.Qiniu, options.Clock);
        return
        [
            new AccessTokenRoute(account),
            new LocationRoute(account, addresses),
            new RefreshTokenRoute(account, isForDays: false),
            new RefreshTokenRoute(account, isForDays: true),
            new DownloadUrlsRoute(account, attachments, links, addresses, options),
            new UploadRoute(account, uploads),
            new FormAttachmentsRoute(account, data.Forms, new FormFileLinks(links), addresses, options),
            new FormByCodeRoute(account, data.Forms),
            new FormListRoute(account, data.Forms),
            new FormsPdfRoute(account, data.Forms, options.MaxPrintLength),
            new FormReceiptsRoute(account, data.Forms, links, addresses),
            new InvoiceUrlsRoute(account, data.Forms, links, addresses, options),
        ];
    }
}
