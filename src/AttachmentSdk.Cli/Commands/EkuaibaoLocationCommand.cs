using System.CommandLine;
using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments ekuaibao location</c></summary>
internal static class EkuaibaoLocationCommand
{
    public static Command Create(ToolConsole console)
    {
        var corporation = new Argument<string>("CORP_ID") { Description = "The company's id, from the company information page of the vendor's desktop client" };
        var json = new Option<bool>("--json") { Description = "Print a line of JSON" };
        var baseUrl = new Option<string?>("--base-url") { Description = $"The API address to ask, or {Variables.EkuaibaoBaseUrl} in the environment [default: {EkuaibaoAddresses.Standalone.GetLeftPart(UriPartial.Authority)}]", HelpName = "URL" };
        var command = new DocumentedCommand("location", $"Prints the API address of a company, for --base-url or {Variables.EkuaibaoBaseUrl}; needs no credentials", new()
        {
            Examples =
            [
                $"export {Variables.EkuaibaoBaseUrl}=\"$(attachments ekuaibao location CORP_ID)\"",
                "attachments ekuaibao location CORP_ID --json",
            ],
            Environment = [Variables.EkuaibaoBaseUrl],
            ExitCodes = [ExitCodes.Success, ExitCodes.SomeFailed, ExitCodes.Usage, ExitCodes.Cancelled],
        })
        {
            corporation,
            json,
            baseUrl,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var id = result.GetRequiredValue(corporation) is { Length: > 0 } given ? given : throw ToolException.Usage("CORP_ID is empty.");
            using var lookup = new EkuaibaoAddresses(new EkuaibaoClientOptions
            {
                BaseAddress = BaseAddress.Find(result.GetValue(baseUrl), Variables.EkuaibaoBaseUrl, EkuaibaoAddresses.Standalone, console),
                TimeProvider = console.Clock,
            });
            var address = await lookup.FindAsync(id, cancellationToken);
            await console.Output.WriteLineAsync(result.GetValue(json) ? Line(id, address) : address.AbsoluteUri);
            return ExitCodes.Success;
        });
        return command;
    }

    private static string Line(string corporation, Uri address) => JsonText.Line(json =>
    {
        json.Field("corpId", corporation);
        json.Field("baseUrl", address.AbsoluteUri);
    });
}
