using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AttachmentSdk.Tests.Support;

/// <summary>An emulator, both clients and an empty target folder.</summary>
internal sealed class EmulatedVendors : IAsyncDisposable
{
    private EmulatedVendors(AttachmentEmulator emulator, TimeProvider? clock, ILoggerFactory logs)
    {
        Emulator = emulator;
        Ekuaibao = new EkuaibaoClient(new EkuaibaoClientOptions
        {
            BaseAddress = emulator.BaseAddress,
            AppKey = emulator.AppKey,
            AppSecurity = emulator.AppSecurity,
            TimeProvider = clock ?? TimeProvider.System,
            LoggerFactory = logs,
        });
        KDocs = new KDocsClient(new KDocsClientOptions
        {
            BaseAddress = emulator.BaseAddress,
            AppId = emulator.KDocsAppId,
            AppKey = emulator.KDocsAppKey,
            RefreshToken = emulator.KDocsRefreshToken,
            TimeProvider = clock ?? TimeProvider.System,
            LoggerFactory = logs,
        });
    }

    public AttachmentEmulator Emulator { get; }

    public EkuaibaoClient Ekuaibao { get; }

    public KDocsClient KDocs { get; }

    public TempFolder Folder { get; } = new();

    /// <param name="options">Options of the emulator.</param>
    /// <param name="clock">The clients' clock; the emulator has that of its options.</param>
    /// <param name="logs">Where the clients log to.</param>
    public static async Task<EmulatedVendors> StartAsync(EmulatorOptions? options = null, TimeProvider? clock = null, ILoggerFactory? logs = null) =>
        new(await AttachmentEmulator.StartAsync(options), clock, logs ?? NullLoggerFactory.Instance);

    public static AttachmentReference Reference(EmulatedAttachment attachment) => new(attachment.Id, attachment.Key);

    public static PictureReference Reference(EmulatedPicture picture) => new(picture.PicKey, picture.Tag);

    public AttachmentReference First(LinkKind kind) => Reference(Emulator.Attachments.First(attachment => attachment.LinkKind == kind && attachment.Length > 1000));

    public EmulatedAttachment Of(AttachmentReference reference) => Emulator.Attachments.Single(attachment => attachment.Id == reference.Id);

    public Task<DownloadResult<AttachmentReference>> DownloadAsync(AttachmentReference reference, DownloadOptions? options = null, IProgress<DownloadProgress<AttachmentReference>>? progress = null) =>
        Ekuaibao.Attachments.DownloadAsync(reference, Folder.FullPath, options, progress);

    public int Calls(string operation) => Emulator.Requests.Of(operation).Count;

    public async ValueTask DisposeAsync()
    {
        Ekuaibao.Dispose();
        KDocs.Dispose();
        await Emulator.DisposeAsync();
        Folder.Dispose();
    }
}
