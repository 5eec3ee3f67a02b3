using System.Security.Cryptography;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Demo;

/// <summary>Downloads all files of an emulator through the SDK, as any program would, and compares them with the true bytes.</summary>
internal static class DemoDownload
{
    /// <exception cref="DestinationException">The folder cannot be written to.</exception>
    public static async Task<IReadOnlyList<DemoRow>> RunAsync(AttachmentEmulator emulator, string folder, IProgress<DownloadProgress>? progress, ToolConsole console, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<EmulatedFile, DemoRow>();
        var options = new DownloadOptions { Progress = progress };
        await AddAttachmentsAsync(rows, emulator, folder, options, console, cancellationToken);
        await AddPicturesAsync(rows, emulator, folder, options, console, cancellationToken);
        return [.. emulator.Attachments.Concat<EmulatedFile>(emulator.Pictures).Select(file => rows[file])];
    }

    private static async Task AddAttachmentsAsync(
        Dictionary<EmulatedFile, DemoRow> rows, AttachmentEmulator emulator, string folder, DownloadOptions options, ToolConsole console, CancellationToken cancellationToken)
    {
        var files = emulator.Attachments.ToDictionary(file => new AttachmentReference(file.Id, file.Key));
        using var client = new EkuaibaoClient(new EkuaibaoClientOptions
        {
            BaseAddress = emulator.BaseAddress,
            AppKey = emulator.AppKey,
            AppSecurity = emulator.AppSecurity,
            TimeProvider = console.Clock,
        });
        await foreach (var result in client.DownloadManyAsync(files.Keys, folder, options, cancellationToken))
        {
            rows[files[result.Reference]] = await RowAsync(files[result.Reference], result, cancellationToken);
        }
    }

    private static async Task AddPicturesAsync(
        Dictionary<EmulatedFile, DemoRow> rows, AttachmentEmulator emulator, string folder, DownloadOptions options, ToolConsole console, CancellationToken cancellationToken)
    {
        var files = emulator.Pictures.ToDictionary(file => new PictureReference(file.PicKey, file.Tag));
        using var client = new KDocsClient(new KDocsClientOptions
        {
            BaseAddress = emulator.BaseAddress,
            AppId = emulator.KDocsAppId,
            AppKey = emulator.KDocsAppKey,
            RefreshToken = emulator.KDocsRefreshToken,
            TimeProvider = console.Clock,
        });
        await foreach (var result in client.DownloadManyAsync(emulator.KDocsFileToken, files.Keys, folder, options, cancellationToken))
        {
            rows[files[result.Reference]] = await RowAsync(files[result.Reference], result, cancellationToken);
        }
    }

    private static async Task<DemoRow> RowAsync<TReference>(EmulatedFile file, DownloadResult<TReference> result, CancellationToken cancellationToken)
    {
        var isVerified = result is { IsSuccess: true, Path: { } path } && await Sha256Async(path, cancellationToken) == file.Sha256;
        return new DemoRow(file, result.Status, result.Path, result.Bytes, result.Error?.Message, isVerified);
    }

    private static async Task<string> Sha256Async(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }
}
