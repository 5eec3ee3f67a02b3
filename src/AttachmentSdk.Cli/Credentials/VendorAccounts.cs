using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Credentials;

/// <summary>The clients' options from the environment.</summary>
internal static class VendorAccounts
{
    public static EkuaibaoClientOptions Ekuaibao(ToolConsole console, string? baseUrl)
    {
        var options = new EkuaibaoClientOptions
        {
            BaseAddress = BaseAddress.Find(baseUrl, Variables.EkuaibaoBaseUrl, EkuaibaoClientOptions.DefaultBaseAddress, console),
            TimeProvider = console.Clock,
        };
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

    public static Task<KDocsClientOptions> KDocsAsync(ToolConsole console, string? baseUrl, CancellationToken cancellationToken) => KDocsAccount.OfUserAsync(console, baseUrl, cancellationToken);
}
