using System.CommandLine;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments emulator</c></summary>
internal static class EmulatorCommand
{
    public const string Name = "emulator";
    public const string Description = "Runs an emulator of both vendors and their storage until Ctrl+C, and prints credentials for it";

    private const string DefaultUrl = "http://127.0.0.1:5080";
    private const int MostFiles = 100_000;

    // The number of requests that the page lists; memory must not grow with every request.
    private const int ListedRequests = 200;

    public static Command Create(ToolConsole console)
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen; several addresses with semicolons between them, on this machine only", HelpName = "URL", DefaultValueFactory = _ => DefaultUrl };
        var files = NumberOption.Create("--files", 1, MostFiles, new EmulatorOptions().Files, $"How many files to serve, 1 to {MostFiles}");
        var faults = new Option<string?>("--faults") { Description = "A JSON file of faults to inject, as below", HelpName = "FILE" };
        var load = new Option<string?>("--load") { Description = "A folder of files to serve instead of generated ones, with or without an emulator.json that gives them ids and keys; links are not served", HelpName = "DIR" };
        var lists = new Option<string?>("--lists") { Description = "A folder that gets ekuaibao.jsonl and kdocs.jsonl: the references of all files, for --from", HelpName = "DIR" };
        var command = new DocumentedCommand(Name, Description, new()
        {
            Text =
            [
                "A file of faults is a JSON array, such as this one for three responses of 503:",
                """  [{"kind":"status","operation":"storage.*","status":503,"times":3}]""",
            ],
            Examples =
            [
                "attachments emulator --lists lists",
                "attachments emulator --urls http://127.0.0.1:6000 --faults faults.json",
                "attachments emulator --load my-files",
            ],
            ExitCodes = [ExitCodes.Success, ExitCodes.Usage, ExitCodes.Cancelled],
        })
        {
            urls,
            files,
            faults,
            load,
            lists,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            // A file that is a named pipe blocks its thread until it has a reader or a writer.
            var options = await Task.Run(() => Options(result.GetRequiredValue(urls), result.GetValue(files), result.GetValue(faults), result.GetValue(load), console), CancellationToken.None).WaitAsync(cancellationToken);
            await using var emulator = await StartAsync(options, cancellationToken);
            var written = result.GetValue(lists) is { } folder ? await Task.Run(() => ReferenceLists.Write(emulator, folder, console), CancellationToken.None).WaitAsync(cancellationToken) : null;
            EmulatorGreeting.Write(emulator, written, console.Output);
            var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = cancellationToken.Register(stopped.SetResult);
            await stopped.Task;
            await console.Output.WriteLineAsync("Stopped.");
            return ExitCodes.Success;
        });
        return command;
    }

    private static EmulatorOptions Options(string urls, int files, string? faults, string? load, ToolConsole console) => new()
    {
        Urls = [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ParseUrl)],
        Files = files,
        Faults = faults is null ? null : LoadFaults(faults, console),
        Folder = load is null ? null : ExistingFolder(load, console),
        MaxRecordedRequests = ListedRequests,
        Clock = console.Clock,
    };

    private static Uri ParseUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : throw ToolException.Usage($"--urls: '{text}' is no address such as {DefaultUrl}.");

    private static string ExistingFolder(string path, ToolConsole console) =>
        Directory.Exists(console.FullPath(path)) ? console.FullPath(path) : throw ToolException.Usage($"--load: there is no folder {path}.");

    private static FaultPlan LoadFaults(string path, ToolConsole console)
    {
        var fullPath = console.FullPath(path);
        try
        {
            return FaultPlan.LoadFile(fullPath);
        }
        catch (FormatException exception)
        {
            throw ToolException.Usage($"{path}: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"The fault file {path} cannot be read: {FileErrors.OfReading(exception, fullPath)}.");
        }
    }

    private static async Task<AttachmentEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await AttachmentEmulator.StartAsync(options, cancellationToken);
        }
        catch (ArgumentException exception)
        {
            throw ToolException.Usage(exception.Message);
        }
        catch (FormatException exception)
        {
            throw ToolException.Usage($"--load: {exception.Message}");
        }
        catch (UnauthorizedAccessException)
        {
            throw ToolException.Usage("--load: the folder may not be read.");
        }
        catch (IOException exception)
        {
            throw ToolException.Usage($"{exception.Message.TrimEnd('.')}.\nChoose another address with --urls.");
        }
    }
}
