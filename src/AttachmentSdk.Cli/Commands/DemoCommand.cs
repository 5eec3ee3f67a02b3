using System.CommandLine;
using AttachmentSdk.Cli.Demo;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments demo</c></summary>
internal static class DemoCommand
{
    public const string Name = "demo";
    public const string Description = "Downloads generated files of every kind from a built-in emulator and verifies them; needs no account";

    private const string DefaultFolder = "attachments-demo";
    private const int MostFiles = 10_000;

    public static Command Create(ToolConsole console)
    {
        var folder = FolderOption.Create();
        folder.DefaultValueFactory = _ => DefaultFolder;
        var files = NumberOption.Create("--files", 1, MostFiles, new EmulatorOptions().Files, $"How many files, 1 to {MostFiles}");
        var noProgress = ProgressOption.Create();
        var command = new DocumentedCommand(Name, Description, new()
        {
            Text = ["A second run skips all files, because they exist already."],
            Examples =
            [
                "attachments demo",
                "attachments demo -o files --files 100",
            ],
            ExitCodes = [ExitCodes.Success, ExitCodes.SomeFailed, ExitCodes.Usage, ExitCodes.Destination, ExitCodes.Cancelled],
        })
        {
            folder,
            files,
            noProgress,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var target = FolderOption.Read(result, folder, console);
            await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = result.GetValue(files), Clock = console.Clock }, cancellationToken);
            var rows = await DownloadAsync(emulator, target, ProgressOption.IsOn(result, noProgress, console), console, cancellationToken);
            return DemoSummary.Write(rows, target, console);
        });
        return command;
    }

    private static async Task<IReadOnlyList<DemoRow>> DownloadAsync(AttachmentEmulator emulator, string folder, bool showsProgress, ToolConsole console, CancellationToken cancellationToken)
    {
        await using var display = showsProgress ? new ProgressDisplay(console) : null;
        return await DemoDownload.RunAsync(emulator, folder, display, console, cancellationToken);
    }
}
