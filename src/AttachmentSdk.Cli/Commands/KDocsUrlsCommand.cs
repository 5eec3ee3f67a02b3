using System.CommandLine;
using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments kdocs urls</c></summary>
internal static class KDocsUrlsCommand
{
    public static Command Create(ToolConsole console)
    {
        var input = new KDocsInput();
        var fileToken = KDocsOptions.FileToken();
        var showSecrets = LinkRun.ShowSecrets();
        var baseUrl = KDocsOptions.BaseUrl();
        var command = new DocumentedCommand("urls", "Prints the download links of pictures of sheets or attachments of records, a line of JSON each, in order", new()
        {
            Examples =
            [
                "attachments kdocs urls --file-token T --all-sheets",
                "attachments kdocs urls --file-token T --pic KEY:attachment --show-secrets",
            ],
            Environment = KDocsOptions.Environment,
            ExitCodes = [ExitCodes.Success, ExitCodes.SomeFailed, ExitCodes.Usage, ExitCodes.CredentialsRefused, ExitCodes.Cancelled],
        })
        {
            fileToken,
        };
        input.AddTo(command);
        command.Options.Add(showSecrets);
        command.Options.Add(baseUrl);
        command.SetAction(async (result, cancellationToken) =>
        {
            var token = KDocsOptions.Require(result, fileToken);
            using var client = new KDocsClient(await VendorAccounts.KDocsAsync(console, result.GetValue(baseUrl), cancellationToken, () => input.Check(result, console)));
            var document = client.GetDocument(token);
            if (input.RecordsOf(result, document) is { } records)
            {
                await using var attachments = input.OpenRecords(result, records, console);
                var attachmentLinks = records.ResolveLinksAsync(attachments.ReadAsync(cancellationToken), cancellationToken);
                return await LinkRun.RunAsync(RecordShape.Instance, attachments, attachmentLinks, result.GetValue(showSecrets), console);
            }

            await using var pictures = input.OpenPictures(result, document, console);
            var links = document.Pictures.ResolveLinksAsync(pictures.ReadAsync(cancellationToken), cancellationToken);
            return await LinkRun.RunAsync(PictureShape.Instance, pictures, links, result.GetValue(showSecrets), console);
        });
        return command;
    }
}
