using System.CommandLine;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The common part of the download commands of both vendors.</summary>
internal static class DownloadAction
{
    /// <summary>A client's method that downloads many items.</summary>
    public delegate IAsyncEnumerable<DownloadResult<TReference>> Download<TReference>(
        IAsyncEnumerable<TReference> references, string folder, DownloadOptions options, IProgress<DownloadProgress<TReference>>? progress, CancellationToken cancellationToken);

    /// <param name="result">The command line.</param>
    /// <param name="shape">The JSON format of the items.</param>
    /// <param name="open">Opens the input.</param>
    /// <param name="inputFile">The file of the input; <see langword="null"/> for none.</param>
    /// <param name="settings">The command's options.</param>
    /// <param name="console">The console.</param>
    /// <param name="download">Downloads the items.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    public static async Task<int> RunAsync<TReference>(
        ParseResult result,
        ReferenceShape<TReference> shape,
        Func<ReferenceFeed<TReference>> open,
        FileIdentity? inputFile,
        DownloadSettings settings,
        ToolConsole console,
        Download<TReference> download,
        CancellationToken cancellationToken)
        where TReference : class
    {
        var folder = settings.Folder(result, console);
        var options = settings.Read(result, shape);
        await using var feed = open();
        if (options.Layout is { } layout)
        {
            feed.CheckFirst = reference => LayoutOption.Require(layout, shape.PlaceholdersOf(shape.Read(reference)), []);
        }

        using var report = await settings.OpenReportAsync(result, inputFile, shape, console, cancellationToken);
        await using var reporter = settings.CreateReporter(result, shape, console);
        if (feed.Listings is { } listings)
        {
            listings.StopsAtFailure = options.StopOnFailure;
        }

        var run = new DownloadRun<TReference>(shape, feed, reporter, report, console);
        return await run.RunAsync((references, token) => download(references, folder, options, reporter.ProgressOf<TReference>(), token), cancellationToken);
    }
}
