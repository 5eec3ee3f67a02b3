using System.Globalization;
using Names = AttachmentSdk.Cli.Credentials.Variables;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The meanings of exit codes and environment variables, for the help of the commands that use them.</summary>
internal static class HelpTables
{
    public static IEnumerable<(string Term, string Meaning)> ExitCodes(IReadOnlyList<int> codes) => WithDestination(codes).Select(code => (code.ToString(CultureInfo.InvariantCulture), code switch
    {
        Cli.ExitCodes.Success => codes.Contains(Cli.ExitCodes.Destination) ? "all items were downloaded, or existed before" : "done",
        Cli.ExitCodes.SomeFailed => "some item failed or was not found, or the vendor's API failed",
        Cli.ExitCodes.Usage => codes.Contains(Cli.ExitCodes.CredentialsRefused) ? "wrong usage, missing credentials, unreadable input or token store" : "wrong usage or unreadable input",
        Cli.ExitCodes.CredentialsRefused => "the vendor refused the credentials",
        Cli.ExitCodes.Destination => codes.Contains(code) ? "the destination or standard output cannot be written to" : "standard output cannot be written to",
        Cli.ExitCodes.Cancelled => "cancelled by Ctrl+C, SIGTERM or SIGHUP",
        _ => throw new ArgumentOutOfRangeException(nameof(codes), code, "No such exit code."),
    }));

    public static IEnumerable<(string Term, string Meaning)> Variables(IEnumerable<string> names) => names.Select(name => (name, name switch
    {
        Names.EkuaibaoBaseUrl => "the company's API address; --base-url takes precedence",
        Names.EkuaibaoAccessToken => "an access token, in place of the key and the secret",
        Names.EkuaibaoAppKey => "the app key (接入账号) that tokens are issued for",
        Names.EkuaibaoAppSecurity => "the app secret (接入密码) of that key",
        Names.KDocsBaseUrl => "the platform's API address; --base-url takes precedence",
        Names.KDocsAccessToken => "an access token, in place of the app and its user",
        Names.KDocsAppId => "the app's id",
        Names.KDocsAppKey => "the app's key",
        Names.KDocsRefreshToken => "a user's refresh token, in place of the tokens that 'attachments login kdocs' stored",
        Names.KDocsTokenStore => "the file of the stored tokens [default: attachments/kdocs.json in your configuration folder]",
        CommandErrors.DebugVariable => "1 adds to an error message where in the program it comes from",
        _ => throw new ArgumentOutOfRangeException(nameof(names), name, "No such variable."),
    }));

    // Every command writes to standard output.
    private static IEnumerable<int> WithDestination(IReadOnlyList<int> codes) => codes.Count == 0 ? codes : codes.Append(Cli.ExitCodes.Destination).Distinct().Order();
}
