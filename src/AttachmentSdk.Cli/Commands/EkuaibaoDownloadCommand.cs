using System.CommandLine;
using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments ekuaibao download</c></summary>
internal static class EkuaibaoDownloadCommand
{
    public static Command Create(ToolConsole console)
    {
        var input = new EkuaibaoInput();
        var settings = new DownloadSettings(new LayoutOption("{form}/{kind}/{name}, the default for files of forms; others go to the folder itself"));
        var expiration = EkuaibaoOptions.Expiration();
        var baseUrl = EkuaibaoOptions.BaseUrl();
        var thumbnails = new Option<bool>("--thumbnails") { Description = "Download the thumbnails in place of the files; they exist for images only" };
        var command = new DocumentedCommand("download", "Downloads attachments, or all files of forms, verifies their length and stores them under safe names", new()
        {
            Text =
            [
                EkuaibaoOptions.Forms,
                "Run the same command again after a failure or Ctrl+C: what is complete is skipped, what is unfinished is continued.",
            ],
            Examples =
            [
                "attachments ekuaibao download --form-code B21000073 -o files",
                "attachments ekuaibao download --flow-id ID_1 -o files --layout '{form}-{name}'",
                "attachments ekuaibao download --from list.jsonl -o files --report report.jsonl",
                "attachments ekuaibao download --from report.jsonl -o files  # retries failures",
                "attachments ekuaibao download --id ID_3 --key 'openapi-a.pdf' -o files",
            ],
            Environment = EkuaibaoOptions.Environment,
            ExitCodes = [ExitCodes.Success, ExitCodes.SomeFailed, ExitCodes.Usage, ExitCodes.CredentialsRefused, ExitCodes.Destination, ExitCodes.Cancelled],
        });
        input.AddTo(command);
        command.Options.Add(expiration);
        command.Options.Add(thumbnails);
        settings.AddTo(command);
        command.Options.Add(baseUrl);
        command.SetAction(async (result, cancellationToken) =>
        {
            var account = settings.Apply(result, VendorAccounts.Ekuaibao(console, result.GetValue(baseUrl), () =>
            {
                settings.Check(result, EkuaibaoShape.Instance, console);
                input.Check(result, console);
            }));
            account.LinkExpiration = TimeSpan.FromSeconds(result.GetValue(expiration));
            account.UseThumbnails = result.GetValue(thumbnails);
            using var client = new EkuaibaoClient(account);
            return await DownloadAction.RunAsync(
                result,
                EkuaibaoShape.Instance,
                () => input.Open(result, client, console),
                input.InputFile(result, console),
                settings,
                console,
                client.Forms.DownloadManyAsync,
                cancellationToken);
        });
        return command;
    }
}
