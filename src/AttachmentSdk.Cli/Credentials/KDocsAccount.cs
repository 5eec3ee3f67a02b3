using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Credentials;

/// <summary>The app and the user of KDocs in the environment.</summary>
internal static class KDocsAccount
{
    private static readonly string[] App = [Variables.KDocsAppId, Variables.KDocsAppKey];

    private static readonly string Login = $"set {Variables.KDocsAppId} and {Variables.KDocsAppKey} and run 'attachments login kdocs'";

    /// <summary>Returns the options for calls in the name of a user.</summary>
    /// <exception cref="ToolException">There are no credentials of a user, a part is missing, or there are two kinds.</exception>
    /// <exception cref="KDocsTokenStoreException">The stored tokens cannot be used.</exception>
    public static async Task<KDocsClientOptions> OfUserAsync(ToolConsole console, string? baseUrl, Action? checkInput, CancellationToken cancellationToken)
    {
        var options = Create(console, baseUrl);
        checkInput?.Invoke();
        var hasApp = App.All(name => console.Variable(name) is not null);
        if (hasApp && Outranking(console) is null)
        {
            var store = TokenStore.At(null, console);

            // Read here, so that a damaged file ends the command before there are items.
            options.TokenStore = await store.ReadAsync(cancellationToken) is not null
                ? store
                : throw ToolException.Usage($"No credentials of a user of KDocs: run 'attachments login kdocs', or set {Variables.KDocsRefreshToken}. There are no tokens in {store.FilePath}.");
            Apply(options, console);
            console.CredentialSource = $"{store.FilePath}, with the app of {string.Join(" and ", App)}: run 'attachments login kdocs' again";
        }
        else if (CredentialChoice.IsToken(console, "KDocs", Variables.KDocsAccessToken, [.. App, Variables.KDocsRefreshToken], Login))
        {
            options.AccessToken = console.Variable(Variables.KDocsAccessToken);
            console.CredentialSource = $"the environment: {Variables.KDocsAccessToken}";
        }
        else
        {
            Apply(options, console);
            options.RefreshToken = console.Variable(Variables.KDocsRefreshToken);
            console.CredentialSource = $"the environment: {string.Join(", ", App)} and {Variables.KDocsRefreshToken}; while the last is set, the tokens of 'attachments login kdocs' are not used";
        }

        return options;
    }

    /// <summary>Gets the variable that is used instead of stored tokens; <see langword="null"/> if none is set.</summary>
    public static string? Outranking(ToolConsole console) =>
        new[] { Variables.KDocsAccessToken, Variables.KDocsRefreshToken }.FirstOrDefault(name => console.Variable(name) is not null);

    /// <summary>Returns the options for calls that get the first tokens of a user.</summary>
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
        console.CredentialSource = $"the environment: {string.Join(" and ", App)}, and the code";
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
