using System.CommandLine;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Commands;

/// <summary>What the download commands of both vendors do once their client is there.</summary>
internal static class DownloadAction
{
    /// <summary>A client's method that downloads many.</summary>
    public delegate IAsyncEnumerable<DownloadResult<TReference>> Download<TReference>(
        IAsyncEnumerable<TReference> references, string folder, DownloadOptions options, CancellationToken cancellationToken);

    public static async Task<int> RunAsync<TReference>(
        ParseResult result,
        ReferenceShape<TReference> shape,
        InputOptions<TReference> input,
        DownloadSettings settings,
        ToolConsole console,
        Download<TReference> download,
        CancellationToken cancellationToken)
        where TReference : class
    {
        var folder = settings.Folder(result, console);
        var options = settings.Read(result);
        await using var feed = input.Open(result, console, cancellationToken);
        using var report = settings.OpenReport(result, input.FilePath(result), shape, console);
        await using var reporter = settings.CreateReporter(result, shape, console);
        options.Progress = reporter.Progress;
        var run = new DownloadRun<TReference>(shape, feed, reporter, report, console);
        return await run.RunAsync((references, token) => download(references, folder, options, token), cancellationToken);
    }
}
