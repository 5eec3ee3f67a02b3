using System.CommandLine;
using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments ekuaibao urls</c></summary>
internal static class EkuaibaoUrlsCommand
{
    public static Command Create(ToolConsole console)
    {
        var input = new EkuaibaoInput();
        var expiration = EkuaibaoOptions.Expiration();
        var showSecrets = LinkRun.ShowSecrets();
        var baseUrl = EkuaibaoOptions.BaseUrl();
        var command = new DocumentedCommand("urls", "Prints the download links of attachments or of all files of forms, a line of JSON each, in order", new()
        {
            Text = [EkuaibaoOptions.Forms],
            Examples =
            [
                "attachments ekuaibao urls --form-code B21000073",
                "attachments ekuaibao urls --from list.jsonl",
                "attachments ekuaibao urls --id ID_3 --key 'openapi-a.pdf' --show-secrets",
            ],
            Environment = EkuaibaoOptions.Environment,
            ExitCodes = [ExitCodes.Success, ExitCodes.SomeFailed, ExitCodes.Usage, ExitCodes.CredentialsRefused, ExitCodes.Cancelled],
        });
        input.AddTo(command);
        command.Options.Add(expiration);
        command.Options.Add(showSecrets);
        command.Options.Add(baseUrl);
        command.SetAction(async (result, cancellationToken) =>
        {
            var account = VendorAccounts.Ekuaibao(console, result.GetValue(baseUrl), () => input.Check(result, console));
            account.LinkExpiration = TimeSpan.FromSeconds(result.GetValue(expiration));
            using var client = new EkuaibaoClient(account);
            await using var feed = input.Open(result, client, console);
            var links = client.Forms.ResolveLinksAsync(feed.ReadAsync(cancellationToken), cancellationToken);
            return await LinkRun.RunAsync(EkuaibaoShape.Instance, feed, links, result.GetValue(showSecrets), console);
        });
        return command;
    }
}
