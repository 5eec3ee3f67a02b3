using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using AttachmentSdk.Cli.Output;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Prints the help of a command and then its details.</summary>
internal sealed class DocumentedHelpAction(int width) : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new() { MaxWidth = width };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var output = parseResult.InvocationConfiguration.Output;
        parseResult.InvocationConfiguration.Output = text;
        _help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.WriteLine(text.ToString().TrimEnd());
        if (parseResult.CommandResult.Command is DocumentedCommand command)
        {
            output.WriteLine();
            foreach (var line in WordWrap.Lines(command.Details, width))
            {
                output.WriteLine(line);
            }
        }

        return ExitCodes.Success;
    }
}
