using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Credentials;

/// <summary>The app and the user of KDocs as the environment gives them.</summary>
internal static class KDocsAccount
{
    private static readonly string[] App = [Variables.KDocsAppId, Variables.KDocsAppKey];

    /// <summary>Options for calls in the name of a user.</summary>
    /// <exception cref="ToolException">No user's credentials are there, or a part is missing, or there are two kinds.</exception>
    public static KDocsClientOptions OfUser(ToolConsole console, string? baseUrl)
    {
        var options = Create(console, baseUrl);
        var hasApp = App.All(name => console.Variable(name) is not null);
        if (hasApp && console.Variable(Variables.KDocsAccessToken) is null && console.Variable(Variables.KDocsRefreshToken) is null)
        {
            var store = TokenStore.At(null, console);
            options.TokenStore = File.Exists(store.FilePath)
                ? store
                : throw ToolException.Usage($"No credentials of a user of KDocs: run 'attachments login kdocs', or set {Variables.KDocsRefreshToken}. There are no tokens in {store.FilePath}.");
            Apply(options, console);
        }
        else if (CredentialChoice.IsToken(console, "KDocs", Variables.KDocsAccessToken, [.. App, Variables.KDocsRefreshToken]))
        {
            options.AccessToken = console.Variable(Variables.KDocsAccessToken);
        }
        else
        {
            Apply(options, console);
            options.RefreshToken = console.Variable(Variables.KDocsRefreshToken);
        }

        return options;
    }

    /// <summary>Options for calls that get the first tokens of a user.</summary>
    /// <exception cref="ToolException">The app's id or key is missing.</exception>
    public static KDocsClientOptions OfApp(ToolConsole console, string? baseUrl, IKDocsTokenStore store)
    {
        var missing = App.Where(name => console.Variable(name) is null).ToList();
        if (missing.Count > 0)
        {
            throw ToolException.Usage($"A login needs the app's credentials: set the environment variable {string.Join(" and ", missing)}.");
        }

        var options = Create(console, baseUrl);
        Apply(options, console);
        options.TokenStore = store;
        return options;
    }

    private static KDocsClientOptions Create(ToolConsole console, string? baseUrl) => new()
    {
        BaseAddress = BaseAddress.Find(baseUrl, Variables.KDocsBaseUrl, KDocsClientOptions.DefaultBaseAddress, console),
        TimeProvider = console.Clock,
    };

    private static void Apply(KDocsClientOptions options, ToolConsole console)
    {
        options.AppId = console.Variable(Variables.KDocsAppId);
        options.AppKey = console.Variable(Variables.KDocsAppKey);
    }
}
