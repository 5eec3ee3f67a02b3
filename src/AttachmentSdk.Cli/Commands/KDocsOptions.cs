using System.CommandLine;
using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The common parts of the commands for KDocs.</summary>
internal static class KDocsOptions
{
    /// <summary>The variables that these commands read.</summary>
    public static readonly IReadOnlyList<string> Environment =
        [Variables.KDocsAccessToken, Variables.KDocsAppId, Variables.KDocsAppKey, Variables.KDocsRefreshToken, Variables.KDocsTokenStore, Variables.KDocsBaseUrl];

    public static Option<string> FileToken() => new("--file-token") { Description = "The id of the document (文档 ID) that holds the files", HelpName = "T", Required = true };

    public static Option<string?> BaseUrl() => new("--base-url")
    {
        Description = $"The platform's API address, or {Variables.KDocsBaseUrl} in the environment [default: {KDocsClientOptions.DefaultBaseAddress.GetLeftPart(UriPartial.Authority)}]",
        HelpName = "URL",
    };

    /// <exception cref="ToolException">The text is not a file token.</exception>
    public static string Require(ParseResult result, Option<string> fileToken) => Check(result.GetRequiredValue(fileToken).Trim());

    /// <exception cref="ToolException">A text is not a file token.</exception>
    public static IReadOnlyList<string> Require(ParseResult result, Option<string[]> fileTokens)
    {
        foreach (var text in result.GetRequiredValue(fileTokens))
        {
            Check(text.Trim());
        }

        return [.. IdValues.Read(result, fileTokens)];
    }

    private static string Check(string fileToken) => fileToken switch
    {
        { Length: 0 } => throw ToolException.Usage("--file-token is empty."),
        _ when fileToken.Contains("kdocs.cn/", StringComparison.OrdinalIgnoreCase) || fileToken.Contains("://", StringComparison.Ordinal) =>
            throw ToolException.Usage("--file-token is a link, not a file token. The id in a share link (kdocs.cn/l/…) is none either: take the 文档 ID that the open platform gives for the document."),
        _ => fileToken,
    };
}
