using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Ekuaibao;
using AttachmentSdk.Emulator.KDocs;
using AttachmentSdk.Emulator.Routing;
using AttachmentSdk.Emulator.Storage.Oss;
using AttachmentSdk.Emulator.Storage.Qiniu;

namespace AttachmentSdk.Emulator.Hosting;

/// <summary>The list of all routes of the emulator.</summary>
internal static class EmulatorRoutes
{
    public static IReadOnlyList<Route> Create(
        EmulatorOptions options,
        EkuaibaoAccount ekuaibao,
        KDocsAccount kdocs,
        StorageSecrets storage,
        SampleData data,
        AttachmentIndex attachments,
        Uploads uploads,
        EmulatorAddresses addresses)
    {
        var clock = options.Clock;
        return
        [
            .. EkuaibaoRoutes.Create(options, ekuaibao, storage, data, attachments, uploads, addresses),
            .. KDocsRoutes.Create(options, kdocs, storage.LinkTicket, data, addresses),
            new OssRoute(EmulatorOperations.StorageOssSignedUrl, storage.Oss, data.Store, clock),
            new OssRoute(EmulatorOperations.StorageDingTalkDrive, storage.Drive, data.Store, clock),
            new QiniuRoute(storage.Qiniu, data.Store, clock),
        ];
    }
}
