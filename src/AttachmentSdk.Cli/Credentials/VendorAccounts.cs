using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Credentials;

/// <summary>The clients' options from the environment.</summary>
internal static class VendorAccounts
{
    /// <param name="console">The console.</param>
    /// <param name="baseUrl">The address, if the command line has one.</param>
    /// <param name="checkInput">Checks the rest of the command line before credentials are looked for.</param>
    public static EkuaibaoClientOptions Ekuaibao(ToolConsole console, string? baseUrl, Action? checkInput = null)
    {
        var options = new EkuaibaoClientOptions
        {
            BaseAddress = BaseAddress.Find(baseUrl, Variables.EkuaibaoBaseUrl, EkuaibaoClientOptions.DefaultBaseAddress, console),
            TimeProvider = console.Clock,
        };
        checkInput?.Invoke();
        if (CredentialChoice.IsToken(console, "ekuaibao", Variables.EkuaibaoAccessToken, [Variables.EkuaibaoAppKey, Variables.EkuaibaoAppSecurity]))
        {
            options.AccessToken = console.Variable(Variables.EkuaibaoAccessToken);
            console.CredentialSource = $"the environment: {Variables.EkuaibaoAccessToken}";
        }
        else
        {
            options.AppKey = console.Variable(Variables.EkuaibaoAppKey);
            options.AppSecurity = console.Variable(Variables.EkuaibaoAppSecurity);
            console.CredentialSource = $"the environment: {Variables.EkuaibaoAppKey} and {Variables.EkuaibaoAppSecurity}";
        }

        return options;
    }

    public static Task<KDocsClientOptions> KDocsAsync(ToolConsole console, string? baseUrl, CancellationToken cancellationToken, Action? checkInput = null) =>
        KDocsAccount.OfUserAsync(console, baseUrl, checkInput, cancellationToken);
}
