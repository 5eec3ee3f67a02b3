using System.CommandLine;
using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments login kdocs</c></summary>
internal static class KDocsLoginCommand
{
    private static readonly string[] DefaultScopes = [KDocsScopes.AccessPersonalFiles, KDocsScopes.DownloadPersonalFiles];

    public static Command Create(ToolConsole console)
    {
        var redirect = new Option<string?>("--redirect-uri") { Description = "One of the redirect URIs that are registered for the app; needed unless --code is given", HelpName = "URI" };
        var scopes = new Option<string[]>("--scope")
        {
            Description = $"What the app wants to do; several may follow [default: {string.Join(' ', DefaultScopes)}]",
            HelpName = "SCOPE",
            AllowMultipleArgumentsPerToken = true,
        };
        scopes.CompletionSources.Add(KDocsScopes.UserBasic, KDocsScopes.AccessPersonalFiles, KDocsScopes.CreatePersonalFiles, KDocsScopes.EditPersonalFiles, KDocsScopes.DownloadPersonalFiles);
        var code = new Option<string?>("--code") { Description = "The code that the page led to, in place of asking for it; it is valid for 5 minutes", HelpName = "CODE" };
        var store = new Option<string?>("--store") { Description = $"The file that gets the tokens, readable by you alone, or {Variables.KDocsTokenStore} in the environment [default: attachments/kdocs.json in your configuration folder]", HelpName = "FILE" };
        var baseUrl = KDocsOptions.BaseUrl();
        var command = new DocumentedCommand("kdocs", "Prints the page where a user lets an app read documents of KDocs, asks for the code that the page leads to, and stores the tokens", new()
        {
            Text = [$"With {Variables.KDocsAppId} and {Variables.KDocsAppKey} alone, the kdocs commands use the stored tokens, and keep them fresh. With --store, set {Variables.KDocsTokenStore} to the same file for them."],
            Examples =
            [
                "attachments login kdocs --redirect-uri https://example.com/callback",
                "attachments login kdocs --code CODE",
            ],
            Environment = [Variables.KDocsAppId, Variables.KDocsAppKey, Variables.KDocsTokenStore, Variables.KDocsBaseUrl],
            ExitCodes = [ExitCodes.Success, ExitCodes.SomeFailed, ExitCodes.Usage, ExitCodes.CredentialsRefused, ExitCodes.Cancelled],
        })
        {
            redirect,
            scopes,
            code,
            store,
            baseUrl,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var tokens = TokenStore.At(result.GetValue(store), console);
            var account = KDocsAccount.OfApp(console, result.GetValue(baseUrl), tokens);
            TokenStore.RequireWritable(tokens);
            var wanted = result.GetValue(scopes) is { Length: > 0 } given ? given : DefaultScopes;
            var entered = result.GetValue(code) ?? await new CodePrompt(account, console).AskAsync(result.GetValue(redirect), wanted, cancellationToken);
            using var authorization = new KDocsAuthorization(account);
            await authorization.ExchangeCodeAsync(entered.Length > 0 ? entered : throw ToolException.Usage("--code is empty."), cancellationToken);
            console.WriteMessage($"The tokens are stored in {tokens.FilePath}");
            if (KDocsAccount.Outranking(console) is { } variable)
            {
                console.WriteMessage($"They are not used yet: {variable} is set, and the kdocs commands use that in their place until you unset it.");
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
