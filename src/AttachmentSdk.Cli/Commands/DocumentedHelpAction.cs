using System.CommandLine;
using System.CommandLine.Invocation;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Prints the help of a command with its notes.</summary>
internal sealed class DocumentedHelpAction(int width) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        foreach (var line in new HelpPage(parseResult.CommandResult.Command, width).Lines())
        {
            parseResult.InvocationConfiguration.Output.WriteLine(line);
        }

        return ExitCodes.Success;
    }
}
