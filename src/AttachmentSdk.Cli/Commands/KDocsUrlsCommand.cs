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
        var command = new DocumentedCommand("urls", "Prints the download links of pictures, a line of JSON each, in order", $"""
            {KDocsOptions.Credentials}

            Example:
              attachments kdocs urls --file-token T --pic KEY:attachment --show-secrets
            """)
        {
            fileToken,
        };
        input.AddTo(command);
        command.Options.Add(showSecrets);
        command.Options.Add(baseUrl);
        command.SetAction(async (result, cancellationToken) =>
        {
            var token = KDocsOptions.Require(result, fileToken);
            var account = VendorAccounts.KDocs(console, result.GetValue(baseUrl));
            await using var feed = input.Open(result, console, cancellationToken);
            using var client = new KDocsClient(account);
            var links = client.ResolveLinksAsync(token, feed.ReadAsync(cancellationToken), cancellationToken);
            return await LinkRun.RunAsync(ReferenceShape.KDocs, feed, links, result.GetValue(showSecrets), console);
        });
        return command;
    }
}
