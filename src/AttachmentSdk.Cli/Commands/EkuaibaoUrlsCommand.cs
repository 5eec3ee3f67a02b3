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
        var command = new DocumentedCommand("urls", "Prints the download links of attachments, a line of JSON each, in order", $"""
            {EkuaibaoOptions.Credentials}

            Examples:
              attachments ekuaibao urls --from list.jsonl
              attachments ekuaibao urls --id ID_3 --key 'openapi-a.pdf' --show-secrets
            """);
        input.AddTo(command);
        command.Options.Add(expiration);
        command.Options.Add(showSecrets);
        command.Options.Add(baseUrl);
        command.SetAction(async (result, cancellationToken) =>
        {
            var account = VendorAccounts.Ekuaibao(console, result.GetValue(baseUrl));
            account.LinkExpiration = TimeSpan.FromSeconds(result.GetValue(expiration));
            await using var feed = input.Open(result, console, cancellationToken);
            using var client = new EkuaibaoClient(account);
            var links = client.ResolveLinksAsync(feed.ReadAsync(cancellationToken), cancellationToken);
            return await LinkRun.RunAsync(ReferenceShape.Ekuaibao, feed, links, result.GetValue(showSecrets), console);
        });
        return command;
    }
}
