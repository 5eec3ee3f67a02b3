using System.Security.Cryptography;
using System.Text;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Sends a user to the page of an authorization, and asks for the code.</summary>
internal sealed class CodePrompt(KDocsClientOptions account, ToolConsole console)
{
    private const int StateBytes = 16;

    /// <returns>The code.</returns>
    /// <exception cref="ToolException">The user entered no code or that of another authorization, or there is no terminal.</exception>
    public async Task<string> AskAsync(string? redirectUri, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StateBytes));
        var url = UrlOf(redirectUri, scopes, state);
        console.WriteMessage("Open this page in a browser, and agree:");
        console.Output.WriteLine(url.AbsoluteUri);
        if (!console.IsInputTerminal)
        {
            throw ToolException.Usage("Standard input is no terminal. Run the command again within 5 minutes, with --code and the code that the page leads to.");
        }

        console.WriteMessage("You will be sent to the redirect URI. Paste the whole address of that page, or the code in it, within 5 minutes:");
        return RedirectedUrl.CodeIn(await ReadLineAsync(cancellationToken), state);
    }

    private Uri UrlOf(string? redirectUri, IReadOnlyList<string> scopes, string state)
    {
        if (!Uri.TryCreate(redirectUri, UriKind.Absolute, out var redirect))
        {
            throw ToolException.Usage(redirectUri is null
                ? "Give --redirect-uri, one of those that are registered for the app; or --code, when there is a code already."
                : "--redirect-uri is no URL; it should look like https://example.com/callback");
        }

        try
        {
            return KDocsAuthorization.AuthorizationUrl(account.AppId!, scopes, redirect, state, account.BaseAddress);
        }
        catch (ArgumentException exception)
        {
            throw ToolException.Usage($"--scope: {exception.Message.Split(" (Parameter '")[0]}");
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(console.Input, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken) ?? "";
    }
}
