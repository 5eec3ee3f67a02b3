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
        var settings = new DownloadSettings(new LayoutOption("{sheet}/{cell}-{name}, the default for sheets, or {record}/{field}/{name}, the default for records; others go to the folder itself"));
        var fileToken = KDocsOptions.FileToken();
        var baseUrl = KDocsOptions.BaseUrl();
        var command = new DocumentedCommand("download", "Downloads pictures of sheets or attachments of records, verifies their length and stores them under safe names", new()
        {
            Text = ["Run the same command again after a failure or Ctrl+C: what is complete is skipped, what is unfinished is continued."],
            Examples =
            [
                "attachments kdocs download --file-token T --all-sheets -o pictures",
                "attachments kdocs download --file-token T --sheet 库存 --range A1:C10 -o out",
                "attachments kdocs download --file-token T --records TABLE_ID -o files",
                "attachments kdocs download --file-token T --from pictures.jsonl -o pictures",
                "attachments kdocs download --file-token T --pic KEY:attachment -o pictures",
            ],
            Environment = KDocsOptions.Environment,
            ExitCodes = [ExitCodes.Success, ExitCodes.SomeFailed, ExitCodes.Usage, ExitCodes.CredentialsRefused, ExitCodes.Destination, ExitCodes.Cancelled],
        })
        {
            fileToken,
        };
        input.AddTo(command);
        settings.AddTo(command);
        command.Options.Add(baseUrl);
        command.SetAction(async (result, cancellationToken) =>
        {
            var token = KDocsOptions.Require(result, fileToken);
            var account = await VendorAccounts.KDocsAsync(console, result.GetValue(baseUrl), cancellationToken, () =>
            {
                settings.Check(result, input.IsOfRecords(result) ? RecordShape.Instance : PictureShape.Instance, console);
                input.Check(result, console);
            });
            using var client = new KDocsClient(settings.Apply(result, account));
            var document = client.GetDocument(token);
            return await (input.RecordsOf(result, document) is { } records
                ? DownloadAction.RunAsync(
                    result,
                    RecordShape.Instance,
                    () => input.OpenRecords(result, records, console),
                    input.InputFile(result, console),
                    settings,
                    console,
                    records.DownloadManyAsync,
                    cancellationToken)
                : DownloadAction.RunAsync(
                    result,
                    PictureShape.Instance,
                    () => input.OpenPictures(result, document, console),
                    input.InputFile(result, console),
                    settings,
                    console,
                    document.Pictures.DownloadManyAsync,
                    cancellationToken));
        });
        return command;
    }
}
