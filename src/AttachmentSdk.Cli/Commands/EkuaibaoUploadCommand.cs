using System.CommandLine;
using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments ekuaibao upload</c></summary>
internal static class EkuaibaoUploadCommand
{
    public static Command Create(ToolConsole console)
    {
        var files = new Argument<string[]>("FILE") { Description = "The files, each of at most 30 MB", Arity = ArgumentArity.OneOrMore };
        var name = new Option<string?>("--name") { Description = "The name that the one FILE gets, with its extension [default: the one it has]", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "Print a line of JSON for every file that was uploaded, which --from of the other commands takes" };
        var noProgress = ProgressOption.Create();
        var baseUrl = EkuaibaoOptions.BaseUrl();
        var command = new DocumentedCommand("upload", "Uploads files for forms, and prints the id, the key and the name of each with tabs between them", new()
        {
            Text = ["Name and length are checked before anything is sent. A file that fails does not stop the others."],
            Examples =
            [
                "attachments ekuaibao upload 发票.pdf 行程单.pdf",
                "attachments ekuaibao upload a.jpg --name 发票.jpg --json >> list.jsonl",
            ],
            Environment = EkuaibaoOptions.Environment,
            ExitCodes = [ExitCodes.Success, ExitCodes.SomeFailed, ExitCodes.Usage, ExitCodes.CredentialsRefused, ExitCodes.Cancelled],
        })
        {
            files,
            name,
            json,
            noProgress,
            baseUrl,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(name) is { Tokens.Count: > 0 } && result.GetResult(files) is { Tokens.Count: > 1 })
            {
                result.AddError("--name goes with one FILE only.");
            }
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            using var client = new EkuaibaoClient(VendorAccounts.Ekuaibao(console, result.GetValue(baseUrl)));
            var run = new UploadRun(client, result.GetValue(json), ProgressOption.IsOn(result, noProgress, console), console);
            return await run.RunAsync(result.GetRequiredValue(files), result.GetValue(name), cancellationToken);
        });
        return command;
    }
}
