using System.CommandLine;
using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments kdocs download</c></summary>
internal static class KDocsDownloadCommand
{
    public static Command Create(ToolConsole console)
    {
        var input = new KDocsInput();
        var settings = new DownloadSettings();
        var fileToken = KDocsOptions.FileToken();
        var baseUrl = KDocsOptions.BaseUrl();
        var command = new DocumentedCommand("download", "Downloads pictures, verifies their length and stores them under safe names", $"""
            {KDocsOptions.Credentials}

            Examples:
              attachments kdocs download --file-token T --from pictures.jsonl -o pictures
              attachments kdocs download --file-token T --pic KEY:attachment -o pictures
            """)
        {
            fileToken,
        };
        input.AddTo(command);
        settings.AddTo(command);
        command.Options.Add(baseUrl);
        command.SetAction(async (result, cancellationToken) =>
        {
            var token = KDocsOptions.Require(result, fileToken);
            using var client = new KDocsClient(settings.Apply(result, VendorAccounts.KDocs(console, result.GetValue(baseUrl))));
            return await DownloadAction.RunAsync(
                result,
                ReferenceShape.KDocs,
                input,
                settings,
                console,
                (references, folder, options, cancellation) => client.DownloadManyAsync(token, references, folder, options, cancellation),
                cancellationToken);
        });
        return command;
    }
}
