using System.CommandLine;
using AttachmentSdk.Cli.Credentials;

namespace AttachmentSdk.Cli.Commands;

/// <summary>What the commands for ekuaibao have in common.</summary>
internal static class EkuaibaoOptions
{
    public const string Credentials =
        $"Credentials come from the environment: {Variables.EkuaibaoAccessToken}, or {Variables.EkuaibaoAppKey} and {Variables.EkuaibaoAppSecurity}.";

    public static Option<int> Expiration() =>
        NumberOption.Create("--expiration", 1, 1800, 1800, "How many seconds the links live, 1 to 1800; without effect on files on DingTalk drive");

    public static Option<string?> BaseUrl() => new("--base-url")
    {
        Description = $"The company's API address, or {Variables.EkuaibaoBaseUrl} in the environment [default: https://app.ekuaibao.com]",
        HelpName = "URL",
    };
}
