using System.Security.Cryptography;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Demo;

/// <summary>Downloads all files of an emulator through the SDK, like any program, and compares them with the original bytes.</summary>
internal static class DemoDownload
{
    /// <exception cref="DestinationException">The folder cannot be written to.</exception>
    public static async Task<IReadOnlyList<DemoRow>> RunAsync(AttachmentEmulator emulator, string folder, ProgressDisplay? display, ToolConsole console, CancellationToken cancellationToken)
    {
        using var ekuaibao = new EkuaibaoClient(new EkuaibaoClientOptions
        {
            BaseAddress = emulator.BaseAddress,
            AppKey = emulator.AppKey,
            AppSecurity = emulator.AppSecurity,
            TimeProvider = console.Clock,
        });
        using var kdocs = new KDocsClient(new KDocsClientOptions
        {
            BaseAddress = emulator.BaseAddress,
            AppId = emulator.KDocsAppId,
            AppKey = emulator.KDocsAppKey,
            RefreshToken = emulator.KDocsRefreshToken,
            TimeProvider = console.Clock,
        });
        return
        [
            .. await RowsAsync(
                emulator.Attachments,
                file => new AttachmentReference(file.Id, file.Key),
                references => ekuaibao.Attachments.DownloadManyAsync(references, folder, null, display?.ProgressOf<AttachmentReference>(), cancellationToken),
                cancellationToken),
            .. await RowsAsync(
                emulator.Pictures,
                file => new PictureReference(file.PicKey, file.Tag),
                references => kdocs.GetDocument(emulator.KDocsFileToken).Pictures.DownloadManyAsync(references, folder, null, display?.ProgressOf<PictureReference>(), cancellationToken),
                cancellationToken),
        ];
    }

    private static async Task<IEnumerable<DemoRow>> RowsAsync<TFile, TReference>(
        IReadOnlyList<TFile> files, Func<TFile, TReference> refer, Func<IEnumerable<TReference>, IAsyncEnumerable<DownloadResult<TReference>>> download, CancellationToken cancellationToken)
        where TFile : EmulatedFile
        where TReference : class
    {
        var byReference = files.ToDictionary(refer);
        var rows = new Dictionary<TFile, DemoRow>();
        await foreach (var result in download(byReference.Keys))
        {
            var file = byReference[result.Reference];
            rows[file] = await RowAsync(file, result, cancellationToken);
        }

        // Results come in the order in which they are complete.
        return files.Select(file => rows[file]);
    }

    private static async Task<DemoRow> RowAsync<TReference>(EmulatedFile file, DownloadResult<TReference> result, CancellationToken cancellationToken)
    {
        var isVerified = result is { IsSuccess: true, Path: { } path } && await Sha256Async(path, cancellationToken) == file.Sha256;
        return new DemoRow(file, result.Status, result.Path, result.Length, result.Error?.Message, isVerified);
    }

    private static async Task<string> Sha256Async(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }
}
