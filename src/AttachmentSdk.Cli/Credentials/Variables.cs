namespace AttachmentSdk.Cli.Credentials;

/// <summary>The names of the environment variables that the tool reads.</summary>
internal static class Variables
{
    public const string EkuaibaoBaseUrl = "EKUAIBAO_BASE_URL";
    public const string EkuaibaoAccessToken = "EKUAIBAO_ACCESS_TOKEN";
    public const string EkuaibaoAppKey = "EKUAIBAO_APP_KEY";
    public const string EkuaibaoAppSecurity = "EKUAIBAO_APP_SECURITY";
    public const string KDocsBaseUrl = "KDOCS_BASE_URL";
    public const string KDocsAccessToken = "KDOCS_ACCESS_TOKEN";
    public const string KDocsAppId = "KDOCS_APP_ID";
    public const string KDocsAppKey = "KDOCS_APP_KEY";
    public const string KDocsRefreshToken = "KDOCS_REFRESH_TOKEN";
    public const string KDocsTokenStore = "KDOCS_TOKEN_STORE";

    public static IReadOnlyList<string> Secrets { get; } =
        [EkuaibaoAccessToken, EkuaibaoAppKey, EkuaibaoAppSecurity, KDocsAccessToken, KDocsAppKey, KDocsRefreshToken];
}
