using System.CommandLine;
using System.Globalization;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments verify</c></summary>
internal static class VerifyCommand
{
    public const string Name = "verify";
    public const string Description = "Checks a folder of downloads against its manifest: every file is there, with its length and checksums";

    public static Command Create(ToolConsole console)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder that files were downloaded to" };
        var json = new Option<bool>("--json") { Description = "Print a line of JSON for every file" };
        var command = new DocumentedCommand(Name, Description, new()
        {
            Text =
            [
                "Prints a line for every file that is missing, changed or unreadable. Files that the manifest does not list are not looked at.",
                "Sends nothing; the manifest is in the folder .attachments of DIR.",
            ],
            Examples = ["attachments verify files", "attachments verify files --json"],
            ExitCodes = [ExitCodes.Success, ExitCodes.SomeFailed, ExitCodes.Usage, ExitCodes.Cancelled],
        })
        {
            folder,
            json,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var given = result.GetRequiredValue(folder) is { Length: > 0 } path ? console.FullPath(path) : throw ToolException.Usage("DIR is empty.");
            try
            {
                return await VerifyAsync(given, result.GetValue(json), console, cancellationToken);
            }
            catch (DestinationException exception)
            {
                throw ToolException.Usage(exception.Message);
            }
        });
        return command;
    }

    private static async Task<int> VerifyAsync(string folder, bool asJson, ToolConsole console, CancellationToken cancellationToken)
    {
        var counts = new int[Enum.GetValues<VerificationStatus>().Length];
        await foreach (var file in DownloadManifest.VerifyAsync(folder, cancellationToken))
        {
            counts[(int)file.Status]++;
            if (asJson)
            {
                console.Output.WriteLine(Line(file));
            }
            else if (file.Status != VerificationStatus.Intact)
            {
                console.Output.WriteLine($"{CamelCase.Of(file.Status)} {Printable.Line(Path.GetRelativePath(folder, file.Path))}");
            }
        }

        var words = Enum.GetValues<VerificationStatus>().Where(status => counts[(int)status] > 0).Select(status => $"{counts[(int)status]} {CamelCase.Of(status)}");
        console.WriteMessage(counts.Sum() == 0 ? "The manifest lists no file." : $"{counts.Sum()} {(counts.Sum() == 1 ? "file" : "files")}: {string.Join(", ", words)}.");
        return counts.Skip(1).Sum() == 0 ? ExitCodes.Success : ExitCodes.SomeFailed;
    }

    private static string Line(VerifiedFile file) => JsonText.Line(json =>
    {
        json.Field("path", file.Path);
        json.Field("status", CamelCase.Of(file.Status));
        json.Field("bytes", file.Length);
        json.Field("crc64", file.Checksums.Crc64.ToString(CultureInfo.InvariantCulture));
        json.Field("md5", file.Checksums.Md5);
        json.Field("sha1", file.Checksums.Sha1);
        json.Field("completedAt", file.CompletedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    });
}
