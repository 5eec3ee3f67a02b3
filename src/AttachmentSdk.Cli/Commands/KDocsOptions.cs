using System.CommandLine;
using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Commands;

/// <summary>What the commands for KDocs have in common.</summary>
internal static class KDocsOptions
{
    public const string Credentials =
        $"Credentials come from the environment: {Variables.KDocsAccessToken}, or {Variables.KDocsAppId}, {Variables.KDocsAppKey} and {Variables.KDocsRefreshToken}.";

    public static Option<string> FileToken() => new("--file-token") { Description = "The id of the document (文档 ID) that holds the pictures", HelpName = "T", Required = true };

    public static Option<string?> BaseUrl() => new("--base-url")
    {
        Description = $"The platform's API address, or {Variables.KDocsBaseUrl} in the environment [default: {KDocsClientOptions.DefaultBaseAddress.GetLeftPart(UriPartial.Authority)}]",
        HelpName = "URL",
    };

    public static string Require(ParseResult result, Option<string> fileToken) =>
        result.GetRequiredValue(fileToken) is { Length: > 0 } value ? value : throw ToolException.Usage("--file-token is empty.");
}
