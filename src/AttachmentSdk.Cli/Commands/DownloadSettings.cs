using System.CommandLine;
using System.CommandLine.Parsing;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The options of every download command.</summary>
internal sealed class DownloadSettings
{
    private static readonly DownloadOptions Defaults = new();

    private readonly Option<string> _folder = FolderOption.Create();
    private readonly Option<int> _parallel = NumberOption.Create("--parallel", 1, 256, Defaults.MaxConcurrency, "How many files are downloaded at the same time, 1 to 256");
    private readonly Option<string> _ifExists = new("--if-exists")
    {
        Description = "What to do if a file of that name exists: skip the same attachment and rename another one, overwrite, rename, or fail",
        HelpName = "skip|overwrite|rename|fail",
        DefaultValueFactory = _ => CamelCase.Of(Defaults.IfExists),
    };

    private readonly Option<int> _retries = NumberOption.Create("--retries", 0, 100, Defaults.MaxRetries, "Retries of a download or an API call after a transient error, 0 to 100");
    private readonly Option<int> _timeout = NumberOption.Create("--timeout", 1, 3600, (int)Defaults.InactivityTimeout.TotalSeconds, "Seconds without a received byte after which an attempt fails, 1 to 3600", "SECONDS");
    private readonly Option<int> _segments = NumberOption.Create("--segments", 1, 16, Defaults.Segments, "Connections for one file of 64 MiB or more, 1 to 16");
    private readonly Option<long?> _limitRate = RateOption.CreateLimit();
    private readonly Option<long?> _minRate = RateOption.CreateMinimum();
    private readonly Option<string> _onFailure = FailureOption.Create();
    private readonly LayoutOption? _layout;
    private readonly bool _isOneByOne;
    private readonly Option<bool> _noFlush = new("--no-flush") { Description = "Do not wait until files are on the disk: many small files take a third to a half less time, but a power cut can leave some of them empty" };
    private readonly Option<bool> _noManifest = new("--no-manifest") { Description = "Keep no list of completed files in the folder: a file is then skipped only if a checksum of the storage matches it" };
    private readonly Option<string?> _report = new("--report") { Description = "A file that gets a line of JSON for every item; --from reads it to retry failed items", HelpName = "FILE" };
    private readonly Option<bool> _json = new("--json") { Description = "Print a line of JSON for every item, in the order in which they finish" };
    private readonly Option<bool> _noProgress = ProgressOption.Create();

    /// <param name="layout">The option for the layout; <see langword="null"/> if the files have no layout.</param>
    /// <param name="isOneByOne">Whether items are downloaded one by one, so that options for many items do not apply.</param>
    public DownloadSettings(LayoutOption? layout = null, bool isOneByOne = false)
    {
        _layout = layout;
        _isOneByOne = isOneByOne;
    }

    public void AddTo(Command command)
    {
        _folder.Required = true;
        _ifExists.CompletionSources.Add([.. Conflicts()]);
        _ifExists.Validators.Add(CheckIfExists);
        foreach (var option in new Option?[] { _folder, _layout?.Option, _isOneByOne ? null : _parallel, _ifExists, _retries, _timeout, _segments, _limitRate, _minRate, _onFailure, _noFlush, _noManifest, _isOneByOne ? null : _report, _json, _noProgress }.OfType<Option>())
        {
            command.Options.Add(option);
        }
    }

    public string Folder(ParseResult result, ToolConsole console) => FolderOption.Read(result, _folder, console);

    /// <summary>
    /// Applies the options that concern the whole client: <c>--retries</c> and <c>--timeout</c> to its calls of the API,
    /// <c>--limit-rate</c>.
    /// </summary>
    public T Apply<T>(ParseResult result, T client)
        where T : ClientOptions
    {
        if (result.GetResult(_retries) is { Implicit: false })
        {
            client.MaxApiRetries = result.GetValue(_retries);
        }

        client.ApiTimeout = Timeout(result);
        client.MaxBytesPerSecond = result.GetValue(_limitRate);
        return client;
    }

    /// <summary>Checks the options before credentials are looked for.</summary>
    /// <exception cref="ToolException">The folder or the layout is not valid.</exception>
    public void Check(ParseResult result, ReferenceShape shape, ToolConsole console)
    {
        Folder(result, console);
        Read(result, shape);
    }

    /// <exception cref="ToolException">The layout is not valid, or it uses names that such items do not have.</exception>
    public DownloadOptions Read(ParseResult result, ReferenceShape shape) => new()
    {
        Layout = _layout?.Read(result, shape),
        MaxConcurrency = _isOneByOne ? Defaults.MaxConcurrency : result.GetValue(_parallel),
        IfExists = Enum.Parse<FileConflict>(result.GetValue(_ifExists)!, ignoreCase: true),
        MaxRetries = result.GetValue(_retries),
        InactivityTimeout = Timeout(result),
        MinBytesPerSecond = result.GetValue(_minRate) ?? 0,
        Segments = result.GetValue(_segments),
        FlushToDisk = !result.GetValue(_noFlush),
        UseManifest = !result.GetValue(_noManifest),
        StopOnFailure = FailureOption.IsStop(result, _onFailure),
    };

    public async Task<ReportFile?> OpenReportAsync(ParseResult result, FileIdentity? inputFile, ReferenceShape shape, ToolConsole console, CancellationToken cancellationToken) =>
        result.GetValue(_report) is { } path ? await ReportFile.OpenAsync(path, inputFile, shape, console, cancellationToken) : null;

    public IReporter CreateReporter(ParseResult result, ReferenceShape shape, ToolConsole console)
    {
        var asJson = result.GetValue(_json);
        var folder = Folder(result, console);
        return ProgressOption.IsOn(result, _noProgress, console) ? new ProgressReporter(console, CreateLines) : CreateLines(console.Output.WriteLine);

        IReporter CreateLines(Action<string> writeLine) => asJson ? new JsonReporter(writeLine, shape) : new PlainReporter(writeLine, shape, folder);
    }

    private static IEnumerable<string> Conflicts() => Enum.GetValues<FileConflict>().Select(CamelCase.Of);

    private static void CheckIfExists(OptionResult result)
    {
        var choices = Conflicts().ToList();
        if (result.Tokens is [var token, ..] && !choices.Contains(token.Value))
        {
            result.AddError($"--if-exists must be one of {string.Join(", ", choices)}, not '{token.Value}'.");
        }
    }

    private TimeSpan Timeout(ParseResult result) => TimeSpan.FromSeconds(result.GetValue(_timeout));
}
