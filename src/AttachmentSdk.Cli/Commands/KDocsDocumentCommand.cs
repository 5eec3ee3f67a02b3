using System.CommandLine;
using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments kdocs document</c></summary>
internal static class KDocsDocumentCommand
{
    public static Command Create(ToolConsole console)
    {
        var settings = new DownloadSettings(isOneByOne: true);
        var fileTokens = new Option<string[]>("--file-token")
        {
            Description = "The id of a document (文档 ID); several may follow",
            HelpName = "T",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var baseUrl = KDocsOptions.BaseUrl();
        var command = new DocumentedCommand("document", "Downloads whole documents one by one, and verifies their length and, where KDocs states it, their SHA-1", new()
        {
            Text = [$"The app needs the scope {KDocsScopes.DownloadPersonalFiles}."],
            Examples =
            [
                "attachments kdocs document --file-token T -o documents",
                "attachments kdocs document --file-token T1 T2 -o files --if-exists overwrite",
            ],
            Environment = KDocsOptions.Environment,
            ExitCodes = [ExitCodes.Success, ExitCodes.SomeFailed, ExitCodes.Usage, ExitCodes.CredentialsRefused, ExitCodes.Destination, ExitCodes.Cancelled],
        })
        {
            fileTokens,
        };
        settings.AddTo(command);
        command.Options.Add(baseUrl);
        command.SetAction(async (result, cancellationToken) =>
        {
            var tokens = KDocsOptions.Require(result, fileTokens);
            using var client = new KDocsClient(settings.Apply(result, await VendorAccounts.KDocsAsync(console, result.GetValue(baseUrl), cancellationToken)));
            return await DownloadAction.RunAsync(
                result,
                DocumentShape.Instance,
                () => new ReferenceFeed<string>(tokens.ToAsyncEnumerable()),
                inputFile: null,
                settings,
                console,
                (references, folder, options, progress, token) => new DocumentDownload(client, folder, options, progress).RunAsync(references, token),
                cancellationToken);
        });
        return command;
    }
}
