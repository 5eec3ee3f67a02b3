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
        var settings = new DownloadSettings();
        var expiration = EkuaibaoOptions.Expiration();
        var baseUrl = EkuaibaoOptions.BaseUrl();
        var thumbnails = new Option<bool>("--thumbnails") { Description = "Download the thumbnails in place of the files; they exist for images only" };
        var command = new DocumentedCommand("download", "Downloads attachments, verifies their length and stores them under safe names", $"""
            {EkuaibaoOptions.Credentials}

            Examples:
              attachments ekuaibao download --from list.jsonl -o files --report report.jsonl
              attachments ekuaibao download --id ID_3 --key 'openapi-a.pdf' -o files
              attachments ekuaibao download --from report.jsonl -o files  # retries failures
            """);
        input.AddTo(command);
        command.Options.Add(expiration);
        command.Options.Add(thumbnails);
        settings.AddTo(command);
        command.Options.Add(baseUrl);
        command.SetAction(async (result, cancellationToken) =>
        {
            var account = settings.Apply(result, VendorAccounts.Ekuaibao(console, result.GetValue(baseUrl)));
            account.LinkExpiration = TimeSpan.FromSeconds(result.GetValue(expiration));
            account.UseThumbnails = result.GetValue(thumbnails);
            using var client = new EkuaibaoClient(account);
            return await DownloadAction.RunAsync(
                result,
                ReferenceShape.Ekuaibao,
                input,
                settings,
                console,
                (references, folder, options, token) => client.DownloadManyAsync(references, folder, options, token),
                cancellationToken);
        });
        return command;
    }
}
