using System.CommandLine;
using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The common parts of the commands for ekuaibao.</summary>
internal static class EkuaibaoOptions
{
    public const string Forms = "A form's code is its 单据编号, its id the 单据 ID. A form that cannot be looked up is an item of its own.";

    /// <summary>The variables that these commands read.</summary>
    public static readonly IReadOnlyList<string> Environment = [Variables.EkuaibaoAccessToken, Variables.EkuaibaoAppKey, Variables.EkuaibaoAppSecurity, Variables.EkuaibaoBaseUrl];

    private static readonly EkuaibaoClientOptions Defaults = new();

    public static Option<int> Expiration() =>
        NumberOption.Create("--expiration", 1, 1800, (int)Defaults.LinkExpiration.TotalSeconds, "How many seconds the links live, 1 to 1800; without effect on files on DingTalk drive", "SECONDS");

    public static Option<string?> BaseUrl() => new("--base-url")
    {
        Description = $"The company's API address, or {Variables.EkuaibaoBaseUrl} in the environment [default: {EkuaibaoClientOptions.DefaultBaseAddress.GetLeftPart(UriPartial.Authority)}]",
        HelpName = "URL",
    };
}
